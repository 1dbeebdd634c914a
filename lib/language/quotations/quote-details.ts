import type { DescribedWord } from "./describe-words.ts";
import { codeOf, mix } from "./symbol-codes.ts";

/** For each token its place in a quotation and what that quotation is like: length, how it begins, how it ends. */
export function quoteDetails(words: readonly DescribedWord[], open: readonly boolean[]): number[] {
  const spans = new Map<number, { from: number; to: number }>();
  words.forEach((word, at) => {
    if (word.quoteState !== "q") return;
    const span = spans.get(word.quote);
    if (span) span.to = at;
    else spans.set(word.quote, { from: at, to: at });
  });
  const details = new Map<number, number>();
  for (const [quote, { from, to }] of spans) {
    const last = words[to];
    const ends = last?.tag === "PUNCT" ? last.word : words[to + 2]?.word === "," ? "x," : "x";
    const length = to - from;
    const size = length < 3 ? 0 : length < 8 ? 1 : length < 16 ? 2 : 3;
    const like = [ends, size, words[from]?.shape ?? "", open[quote] === true, from <= 1];
    details.set(quote, codeOf(like.join("|")));
  }
  return words.map(({ quoteState, quote }) =>
    quoteState === "" ? 5 : mix(codeOf(quoteState), details.get(quote) ?? 9),
  );
}
