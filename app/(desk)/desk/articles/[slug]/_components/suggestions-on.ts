import { overlaps } from "#lib/domain/article/article.rules.ts";
import type { Span } from "#lib/domain/article/article.ts";
import type { SuggestionView } from "#lib/queries/desk/article-reading.ts";
import type { TakeApartView } from "./take-apart-view.ts";

/** The suggestions that stand on a sentence, in the order of the text. */
export function suggestionsOn(
  view: Pick<TakeApartView, "reading">,
  sentence: Span | null,
): readonly SuggestionView[] {
  if (sentence === null) return [];
  return view.reading.suggestions.filter((each) => overlaps(each, sentence));
}
