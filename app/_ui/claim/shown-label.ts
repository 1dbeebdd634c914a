import { isMisattributed } from "#lib/publishing/share-claim.ts";
import { attributionLabel, contentLabel } from "#lib/words/rating-words.ts";
import type { Words } from "#lib/words/words.ts";

interface LabelledRating {
  readonly key: string;
  readonly label: string;
}

interface LabelledVerdict {
  readonly content: LabelledRating;
  readonly attribution: LabelledRating | null;
}

/** The answer that a reader needs first, where there is room for one: that words were pinned on somebody, else the content. */
export function shownLabel(words: Words, verdict: LabelledVerdict): string {
  const { content, attribution } = verdict;
  return attribution !== null && isMisattributed(verdict)
    ? attributionLabel(words, attribution)
    : contentLabel(words, content);
}

/** A finding in one line, for previews of links and feeds: a claim's text alone would spread what was found false. */
export function findingLine(words: Words, verdict: LabelledVerdict & { readonly summary: string }): string {
  const { summary } = verdict;
  const rating = shownLabel(words, verdict);
  return summary === "" ? rating : words.t("claim.found", { rating, summary });
}
