import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import { findPage, insertPage, lockPage } from "#lib/db/pages.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { fieldChanges } from "#lib/domain/event/event.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { pageOffers } from "#lib/domain/page/page.ts";
import type { SavePageInput } from "#lib/domain/page/page.schema.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { stalePage } from "./stale-page.ts";

const fields = ["title", "text", "language"] as const;

export interface SavedPage {
  readonly slug: string;
  readonly version: number;
}

/**
 * Saves the working copy of a standing page; readers see it when it is published. The pages every desk is offered
 * begin with their first save, which carries version 0.
 *
 * Refusals: FORBIDDEN below managing editor; NOT_FOUND for a page that is neither begun nor offered; CONFLICT with the
 * present words when `version` is stale.
 */
export async function savePage(
  deps: CommandDeps,
  actor: Actor,
  input: SavePageInput,
): Promise<Outcome<Done<SavedPage>>> {
  return runCommand(deps, actor, async (scope) => {
    const refused = refusalOf(actor, "settings.edit");
    if (refused) return refused;
    const { tx, now, record } = scope;
    const before = await lockPage(tx, input.slug);
    if (before === null) return begin(scope, input);
    if (before.version !== input.version) return stalePage(before);
    const { title, text, language } = input;
    const changes = fieldChanges(before, { title, text, language }, fields);
    if (changes.length === 0) return ok({ slug: before.slug, version: before.version });
    const version = before.version + 1;
    await tx.page.update({
      where: { id: before.id },
      data: { title, text, language, updatedAt: now, version },
      select: { id: true },
    });
    record("page.saved", "page", before.id, { slug: before.slug, changes });
    return ok({ slug: before.slug, version });
  });
}

async function begin({ tx, now, record }: CommandScope, input: SavePageInput): Promise<Outcome<SavedPage>> {
  const { slug, title, text, language } = input;
  if (!pageOffers.some((offer) => offer.slug === slug)) return refuse("NOT_FOUND", "There is no such page.");
  const page = await insertPage(tx, { slug, title, text, language }, now);
  if (page === null) {
    const other = await findPage(tx, slug);
    return other === null ? refuse("NOT_FOUND", "There is no such page.") : stalePage(other);
  }
  const nothing = { title: null, text: null, language: null };
  const changes = fieldChanges<Record<(typeof fields)[number], string | null>>(nothing, page, fields);
  record("page.saved", "page", page.id, { slug, changes });
  return ok({ slug, version: page.version });
}
