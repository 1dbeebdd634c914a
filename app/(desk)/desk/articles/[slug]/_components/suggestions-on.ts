import { overlaps } from "#lib/domain/article/article.rules.ts";
import type { Span } from "#lib/domain/article/article.ts";
import type { SuggestionView } from "#lib/queries/desk/article-reading.ts";
import type { ArticleView } from "#lib/queries/desk/get-article.ts";

/**
 * The suggestions that stand on a sentence, the reader's own first, each kind in the order of the text. An open one
 * where a claim stands already has nothing left to suggest.
 */
export function suggestionsOn(
  { reading, claims }: Pick<ArticleView, "reading" | "claims">,
  sentence: Span | null,
): readonly SuggestionView[] {
  if (sentence === null) return [];
  const here = reading.suggestions.filter(
    (each) =>
      overlaps(each, sentence) && (each.state !== "open" || !claims.some((claim) => overlaps(claim, each))),
  );
  return [
    ...here.filter(({ origin }) => origin === "rules"),
    ...here.filter(({ origin }) => origin !== "rules"),
  ];
}
