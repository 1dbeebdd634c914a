import type { BlockKind, SentenceDecision, Span } from "#lib/domain/article/article.ts";

/** A line of the take-apart view: a sentence, or text of the block that belongs to none (a date, a dateline). */
export type BlockRow<Sentence> =
  { readonly kind: "sentence"; readonly sentence: Sentence } | ({ readonly kind: "plain" } & Span);

/**
 * The lines of one block: its sentences in order, and between them whatever else is not white space, so that every
 * word of the article is on the page.
 */
export function rowsOfBlock<Sentence extends Span>(
  text: string,
  block: Span,
  sentences: readonly Sentence[],
): BlockRow<Sentence>[] {
  const rows: BlockRow<Sentence>[] = [];
  let at = block.start;
  const plain = (end: number) => {
    if (text.slice(at, end).trim() !== "") rows.push({ kind: "plain", start: at, end });
  };
  for (const sentence of sentences) {
    if (sentence.start < block.start || sentence.end > block.end) continue;
    plain(sentence.start);
    rows.push({ kind: "sentence", sentence });
    at = sentence.end;
  }
  plain(block.end);
  return rows;
}

/** True for a sentence of a noise block that nobody has decided to count: it is folded away and keys pass it by. */
export function isFolded(sentence: {
  readonly kind: BlockKind;
  readonly decision: SentenceDecision | null;
}): boolean {
  return (
    sentence.kind === "boilerplate" && (sentence.decision === null || sentence.decision === "boilerplate")
  );
}
