import type { Handle } from "#lib/db/database.ts";
import { readPagePublications } from "#lib/db/page-publications.ts";
import { pagePathOf } from "#lib/domain/page/page.rules.ts";
import type { PagePublication } from "#lib/domain/page/page.ts";
import type { TextChange } from "#lib/domain/revision/text-changes.rules.ts";
import { changesOfVersion, versionsOf, type PageVersion } from "#lib/publishing/page-versions.ts";

/** One version of a standing page, with its history. */
export interface PublicPage {
  readonly slug: string;
  /** Public path without origin and language prefix. */
  readonly path: string;
  /**
   * `current` is in force; `earlier` was, and is shown because it was asked for; `retired` says only that the page is
   * no longer in force, and why; `redacted` only that its words were taken out.
   */
  readonly state: "current" | "earlier" | "retired" | "redacted";
  readonly n: number;
  readonly title: string;
  /** BCP 47 language of title, text and note. */
  readonly language: string;
  /** Markdown as typed; empty unless `current` or `earlier`. */
  readonly text: string;
  /** What changed with this version, or why the page was retired. */
  readonly note: string | null;
  /** ISO 8601 UTC. */
  readonly publishedAt: string;
  readonly sha256: string;
  /** Against the words in force before; null for the first version. */
  readonly changes: readonly TextChange[] | null;
  /** Every version, the newest first. */
  readonly versions: readonly PageVersion[];
}

/**
 * A standing page as readers see it: the version in force, or the one whose number is asked for. Null when the page
 * was never public or has no such version. Changes with the tag `page:slug`.
 */
export async function getPublicPage(
  db: Handle,
  slug: string,
  version: number | null = null,
): Promise<PublicPage | null> {
  const row = await db.publicPage.findUnique({
    where: { slug },
    select: { pageId: true, n: true, title: true },
  });
  if (row === null) return null;
  const stored = await readPagePublications(db, row.pageId);
  const shown = stored.find(({ n }) => n === (version ?? row.n));
  if (shown === undefined) return null;
  const { n, publishedAt, sha256, body } = shown;
  return {
    ...{ slug, path: pagePathOf(slug), n, publishedAt, sha256 },
    state: stateOf(body, n === row.n),
    title: body?.title ?? row.title,
    language: body?.language ?? "en",
    text: body?.text ?? "",
    note: body?.note ?? null,
    changes: changesOfVersion(stored, n),
    versions: versionsOf(stored),
  };
}

function stateOf(body: PagePublication | null, isLast: boolean): PublicPage["state"] {
  if (body === null) return "redacted";
  if (body.state === "retired") return "retired";
  return isLast ? "current" : "earlier";
}
