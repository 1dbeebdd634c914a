import { beginPolicy } from "#lib/commands/page/begin-policy.ts";
import { publishPage } from "#lib/commands/page/publish-page.ts";
import { retirePage } from "#lib/commands/page/retire-page.ts";
import { savePage } from "#lib/commands/page/save-page.ts";
import {
  beginPolicyInput,
  publishPageInput,
  retirePageInput,
  savePageInput,
} from "#lib/domain/page/page.schema.ts";
import { act, type SampleStage } from "./sample-stage.ts";

interface PageEdition {
  /** Days before now. */
  readonly day: number;
  readonly text: string;
  /** What changed, for readers. */
  readonly note?: string | undefined;
}

/** A standing page of the sample desk, with every publication it had. */
export interface PageSpec {
  readonly slug: string;
  readonly title: string;
  /** A policy beyond those every desk is offered: it is begun first. */
  readonly ofTheDesk?: boolean | undefined;
  readonly editions: readonly PageEdition[];
  readonly retired?: { readonly day: number; readonly note: string } | undefined;
}

/** Writes and publishes one edition of a page, as the managing editor. */
export async function playPageEdition(
  stage: SampleStage,
  page: PageSpec,
  { text, note }: PageEdition,
): Promise<void> {
  const { slug, title, ofTheDesk } = page;
  if (ofTheDesk && (await versionOf(stage, slug)) === 0) {
    await act(stage, "managing", beginPolicy, beginPolicyInput, { title, slug });
  }
  const version = await versionOf(stage, slug);
  const words = { slug, version, title, text, language: "en" };
  const saved = await act(stage, "managing", savePage, savePageInput, words);
  await act(stage, "managing", publishPage, publishPageInput, { slug, version: saved.version, note });
}

/** Takes a page out of force, with the reason readers are given. */
export async function playPageRetirement(stage: SampleStage, slug: string, note: string): Promise<void> {
  const version = await versionOf(stage, slug);
  await act(stage, "managing", retirePage, retirePageInput, { slug, version, note });
}

async function versionOf(stage: SampleStage, slug: string): Promise<number> {
  const page = await stage.db.page.findUnique({ where: { slug }, select: { version: true } });
  return page?.version ?? 0;
}
