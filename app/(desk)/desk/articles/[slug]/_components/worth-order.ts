import { isFolded } from "./block-rows.ts";
import type { TextSentence } from "./take-apart-view.ts";

/**
 * The undecided sentence most worth checking after the present one, by rank; from the best again after the last. Null
 * when nothing ranked is left.
 */
export function nextByWorth(
  sentences: readonly TextSentence[],
  current: TextSentence | null,
): TextSentence | null {
  const open = sentences
    .filter(
      (each) => each.decision === null && each.rank !== null && !isFolded(each) && each.id !== current?.id,
    )
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  // An undecided sentence is passed by; from a decided one the walk goes back to the best that is left.
  const from = current !== null && current.decision === null ? placeOf(current) : 0;
  return open.find((each) => placeOf(each) > from) ?? open[0] ?? null;
}

function placeOf({ rank }: TextSentence): number {
  return rank?.place ?? Infinity;
}
