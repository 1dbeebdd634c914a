import type { NoticeKind } from "#lib/domain/claim/claim.ts";
import type { PublicNotice } from "#lib/domain/publication/publication.ts";

/** Lines of the log that change what a reader may have taken from the claim; a typo does not (product.md, "Publication"). */
const told: readonly NoticeKind[] = ["clarification", "update", "correction", "verdict_change", "retraction"];

/** A correction with its line in the claim's log, from 1. */
export interface ToldCorrection {
  readonly line: number;
  readonly notice: PublicNotice;
}

/**
 * What machines and subscribers are told was corrected, oldest first: since the last retraction, which itself counts.
 * What was corrected before one belongs to a text that nobody is shown any more.
 */
export function correctionsToTell(notices: readonly PublicNotice[]): ToldCorrection[] {
  const from = Math.max(
    0,
    notices.findLastIndex((n) => n.kind === "retraction"),
  );
  return notices
    .map((notice, i) => ({ line: i + 1, notice }))
    .filter(({ line, notice }) => line > from && told.includes(notice.kind));
}
