import { isFolded } from "./block-rows.ts";
import type { TextSentence } from "./take-apart-view.ts";

/**
 * The undecided sentence most worth checking, by rank; null when nothing ranked is left but the present one.
 *
 * @param isWalking whether the present sentence was reached by this walk: then it is passed by while it stays undecided,
 * and after the last the walk begins again with the best.
 */
export function nextByWorth(
  sentences: readonly TextSentence[],
  current: TextSentence | null,
  isWalking: boolean,
): TextSentence | null {
  const open = sentences
    .filter((each) => each.decision === null && each.rank !== null && !isFolded(each))
    .filter((each) => each.id !== current?.id)
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  const from = isWalking && current !== null && current.decision === null ? placeOf(current) : 0;
  return open.find((each) => placeOf(each) > from) ?? open[0] ?? null;
}

function placeOf({ rank }: TextSentence): number {
  return rank?.place ?? Infinity;
}
