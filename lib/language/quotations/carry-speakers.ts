import type { Draft } from "./draft.ts";

/**
 * Gives a direct quotation that names no speaker the one it goes on from: the quotation before it that its paragraph did
 * not close, the one before it in the paragraph, or the last one of the paragraph before when it fills its own.
 *
 * @param drafts of the whole article, by start; changed in place.
 */
export function carrySpeakers(text: string, drafts: readonly Draft[]): void {
  drafts.forEach((draft, at) => {
    if (draft.source !== null || draft.mode !== "direct") return;
    const before = drafts
      .slice(Math.max(0, at - 6), at)
      .filter((one) => one.source !== null && one.within === null);
    const last = before.at(-1);
    if (!last) return;
    const samePlace = last.run === draft.run;
    const between = text.slice(last.run.end, draft.run.start);
    const nextParagraph = !samePlace && !/[\p{L}\p{N}]/u.test(between);
    const opens = !/[\p{L}\p{N}]/u.test(text.slice(draft.run.start, draft.start));
    if (samePlace || (nextParagraph && (last.open || opens))) draft.source = last.source;
  });
}
