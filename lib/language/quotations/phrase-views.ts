import type { Chunk } from "./chunk-words.ts";
import type { DescribedWord } from "./describe-words.ts";
import { codeOf } from "./symbol-codes.ts";

/** The nearest phrase of a kind to one side, within the sentence, and what lies between. */
export interface View {
  /** Index of the phrase; -1 when there is none. */
  chunk: number;
  symbol: number;
  /** Phrases up to it, at most 25. */
  distance: number;
  /** Finite verb phrases and commas between, at most 3 each. */
  finite: number;
  commas: number;
  /** 0 nothing, 1 the view left its own quotation, 2 it passed another. */
  quoted: number;
  /** Type of the phrase on its near side and symbol on its far side. */
  near: number;
  far: number;
}

/** A paragraph's phrases with what looking left and right from each shows. */
export interface PhraseTable {
  symbols: number[];
  types: number[];
  sentences: number[];
  /** The quotation a phrase stands in; -1 for none. */
  quotes: number[];
  isCue: boolean[];
  isReport: boolean[];
  isBound: boolean[];
}

const BOUND_WORDS = new Set(
  "that which who and but or if because while when as although though whether what how why where than since after before".split(
    " ",
  ),
);
const maxDistance = 24;

/** Reads off each phrase what the views need. */
export function tabulatePhrases(words: readonly DescribedWord[], chunks: readonly Chunk[]): PhraseTable {
  const isCue = chunks.map(
    (chunk) =>
      (chunk.kind === "vp" && words[chunk.head]?.cueVerb === true) || chunk.symbol.startsWith("according"),
  );
  return {
    symbols: chunks.map(({ symbol }) => codeOf(symbol)),
    types: chunks.map(({ type }) => codeOf(type)),
    sentences: chunks.map(({ start }) => words[start]?.sentence ?? 0),
    quotes: chunks.map(({ start }) => {
      const word = words[start];
      return word?.quoteState === "q" ? word.quote : -1;
    }),
    isCue,
    isReport: chunks.map(
      ({ kind, symbol }, at) => isCue[at] === true || (kind === "np" && symbol.startsWith("N:")),
    ),
    isBound: chunks.map(
      ({ kind, symbol }) => kind === "mark" || ((kind === "w" || kind === "p") && BOUND_WORDS.has(symbol)),
    ),
  };
}

/**
 * Looks from a phrase to one side for the nearest wanted one.
 *
 * @param beyondQuote from inside a quotation, only what stands outside it is seen, also in the next sentence: the
 * reporting clause of a long quotation.
 */
export function look(
  chunks: readonly Chunk[],
  table: PhraseTable,
  from: number,
  step: -1 | 1,
  wanted: readonly boolean[],
  beyondQuote: boolean,
): View {
  const { symbols, types, sentences, quotes } = table;
  const own = quotes[from] ?? -1;
  const leaving = beyondQuote && own >= 0;
  const view: View = { chunk: -1, symbol: 1, distance: 0, finite: 0, commas: 0, quoted: 0, near: 0, far: 0 };
  let passed = 0;
  for (let at = from + step; at >= 0 && at < chunks.length; at += step) {
    const quote = quotes[at] ?? -1;
    if (leaving && quote === own) {
      view.quoted = 1;
      continue;
    }
    if (sentences[at] !== sentences[from] && !(leaving && view.quoted > 0)) break;
    passed += 1;
    if (passed > maxDistance) break;
    if (quote !== -1 && quote !== own) {
      view.quoted = 2;
      continue;
    }
    if (wanted[at] === true) {
      view.chunk = at;
      view.symbol = symbols[at] ?? 0;
      view.distance = passed;
      view.near = types[at - step] ?? 0;
      view.far = symbols[at + step] ?? 0;
      break;
    }
    if (chunks[at]?.finite === true) view.finite = Math.min(3, view.finite + 1);
    if (chunks[at]?.symbol === ",") view.commas = Math.min(3, view.commas + 1);
  }
  return view;
}
