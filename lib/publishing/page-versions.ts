import { textChanges, type TextChange } from "#lib/domain/revision/text-changes.rules.ts";
import type { PagePublication } from "#lib/domain/page/page.ts";

/** One publication of a page as its history lists it. */
export interface PageVersion {
  readonly n: number;
  /** ISO 8601 UTC. */
  readonly publishedAt: string;
  /** A redacted one keeps its number and its day and nothing else. */
  readonly state: PagePublication["state"] | "redacted";
  readonly title: string | null;
  /** What changed, or why it was retired. */
  readonly note: string | null;
  readonly sha256: string;
}

/** A publication as it is stored: `body` is null when it was redacted. */
export interface StoredPage {
  readonly n: number;
  readonly publishedAt: string;
  readonly sha256: string;
  readonly body: PagePublication | null;
}

/** The history of a page, in the order given. */
export function versionsOf(stored: readonly StoredPage[]): PageVersion[] {
  return stored.map(({ n, publishedAt, sha256, body }) => ({
    ...{ n, publishedAt, sha256 },
    state: body?.state ?? "redacted",
    title: body?.title ?? null,
    note: body?.note ?? null,
  }));
}

/**
 * What the words of publication `n` changed against those that were in force before it, paragraph by paragraph; null
 * for the first, and where either has no words (retired, redacted). `stored` is in any order.
 */
export function changesOfVersion(stored: readonly StoredPage[], n: number): TextChange[] | null {
  const is = stored.find((each) => each.n === n)?.body;
  const was = stored
    .filter((each) => each.n < n && each.body?.state === "live")
    .sort((a, b) => b.n - a.n)[0]?.body;
  if (is?.state !== "live" || was === null || was === undefined) return null;
  return textChanges(was.text, is.text);
}
