import type { Span } from "#lib/domain/article/article.ts";

/**
 * Where a sentence would be split by a selection: before its first word, or, where the selection begins with the
 * sentence, after its last. A caret is a selection of nothing. Null when there is no sentence to split there.
 */
export function splitPlace<Sentence extends Span>(
  text: string,
  sentences: readonly Sentence[],
  selection: Span,
): { readonly sentence: Sentence; readonly at: number } | null {
  for (const at of [selection.start, selection.end]) {
    const sentence = sentences.find(({ start, end }) => at > start && at < end);
    if (sentence === undefined) continue;
    const parts = [text.slice(sentence.start, at), text.slice(at, sentence.end)];
    if (parts.every((part) => part.trim() !== "")) return { sentence, at };
  }
  return null;
}
