import type { Chunk } from "./chunk-words.ts";
import type { DescribedWord } from "./describe-words.ts";

/** Number of classes a token can have where two tokens meet. */
export const EDGE_CLASSES = 20;

/** The class of a token for its meeting with the next: marks, phrases' begins, words that bind clauses. */
export function edgeClass(word: DescribedWord, chunk: Chunk | undefined, begins: boolean): number {
  if (word.quoteState === "[") return 1;
  if (word.quoteState === "]") return 2;
  if (word.tag === "PUNCT") return markClass(word.word);
  if (word.word === "that") return 7;
  if (chunk?.kind === "vp") {
    if (chunk.type.endsWith("inf")) return begins ? 8 : 9;
    return (chunk.type.startsWith("vp.cue") ? 10 : 12) + (begins ? 0 : 1);
  }
  if (chunk?.kind === "np") return begins ? (chunk.type === "np" ? 14 : 15) : 16;
  if (word.tag === "ADP") return 17;
  if (word.tag === "CCONJ") return 18;
  return word.tag === "SCONJ" ? 19 : 0;
}

function markClass(mark: string): number {
  if (mark === ",") return 3;
  if (/^[.?!]$/.test(mark)) return 4;
  return mark === ":" || mark === ";" ? 5 : 6;
}
