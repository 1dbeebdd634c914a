import type { Span } from "../reading.ts";
import type { NameMention } from "../speakers/find-names.ts";
import type { Draft } from "./draft.ts";
import type { Run } from "./read-reports.ts";

/**
 * Gives a direct quotation that names no speaker the one it goes on from: whoever the paragraph before announces
 * ("Holm said:"), the quotation before it that its paragraph did not close, the one before it in the paragraph, the
 * last one of the paragraph before when it opens its own; else whoever acts in the sentence before.
 *
 * @param runs all paragraphs, and drafts all quotations of the article, by start; the drafts are changed in place.
 */
export function carrySpeakers(
  text: string,
  runs: readonly Run[],
  names: ReadonlyMap<Run, readonly NameMention[]>,
  drafts: readonly Draft[],
): void {
  const previous = new Map(runs.map((run, at) => [run, runs[at - 1]]));
  const firstWords = new Map(runs.map((run) => [run, firstWordOf(text, run)]));
  drafts.forEach((draft, at) => {
    if (draft.source !== null || draft.mode !== "direct") return;
    const opens = (firstWords.get(draft.run) ?? draft.run.start) >= draft.start;
    const before = previous.get(draft.run);
    const announced = opens ? (before?.announced ?? null) : null;
    draft.source =
      announced ??
      goesOnFrom(text, drafts.slice(Math.max(0, at - 6), at), draft, opens) ??
      actorBefore(names.get(draft.run) ?? [], draft.start) ??
      (opens && before ? actorBefore(names.get(before) ?? [], before.end) : null);
  });
}

/** Where the first letter or figure of a paragraph stands; beyond every place when it has none. */
function firstWordOf(text: string, { start, end }: Span): number {
  const found = text.slice(start, end).search(/[\p{L}\p{N}]/u);
  return found < 0 ? Infinity : start + found;
}

/** Whoever opens the latest sentence before a place in which somebody acts: "Holm walked the bridge. “It is safe.”" */
function actorBefore(names: readonly NameMention[], at: number): Span | null {
  const acting = names.filter(
    ({ start, subject, quoted, body }) => start < at && subject && !quoted && !body,
  );
  const last = acting.at(-1);
  const actor = last && acting.find(({ sentence }) => sentence === last.sentence);
  return actor ? { start: actor.start, end: actor.end } : null;
}

function goesOnFrom(text: string, before: readonly Draft[], draft: Draft, opens: boolean): Span | null {
  const last = before.findLast((one) => one.source !== null);
  if (!last) return null;
  if (last.run === draft.run) return last.source;
  const nextParagraph = !/[\p{L}\p{N}]/u.test(text.slice(last.run.end, draft.run.start));
  return nextParagraph && (last.open || opens) ? last.source : null;
}
