import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { prepareRun, type Run } from "#lib/language/quotations/read-reports.ts";
import { STATES } from "#lib/language/quotations/sequence-model.ts";
import { tokenFeatures } from "#lib/language/quotations/token-features.ts";
import { tokenise } from "#lib/language/quotations/tokenise.ts";
import type { Span } from "#lib/language/reading.ts";
import { splitSentences } from "#lib/language/split-sentences.ts";
import type { Attribution, QuotedDocument, Range } from "../reading/quotation-measures.ts";

const folder = new URL("../../../shared/bench/quotes/", import.meta.url);

/** One paragraph to learn from. */
export interface Example {
  length: number;
  /** Feature names, the same number for each token. */
  names: Int32Array;
  edge: Uint8Array;
  /** The right state of each token, index of STATES. */
  states: Uint8Array;
}

/** A report whose content lies farther apart than this many tokens has no gap worth learning. */
const maxGap = 150;

/** The documents of a PolNeAR split. Throws when the development sets are not there. */
export function readDocuments(split: "train" | "dev"): QuotedDocument[] {
  const lines = gunzipSync(readFileSync(new URL(`polnear.${split}.jsonl.gz`, folder))).toString("utf8");
  return lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as QuotedDocument);
}

/** Every paragraph of a document, read as the product reads it, with the states its gold reports make. */
export function examplesOf({ text, attributions }: QuotedDocument): Example[] {
  return paragraphsOf(text).flatMap((paragraph) => {
    const tokens = tokenise(text, paragraph.start, paragraph.end);
    if (tokens.length === 0) return [];
    const starts = splitSentences(text, paragraph.start, paragraph.end).map(({ start }) => start);
    const run = prepareRun(text, tokens, starts, paragraph);
    return [{ ...tokenFeatures(run, run.chunks), states: statesOf(run, attributions) }];
  });
}

function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
}

/** The states that a paragraph's part of the gold reports gives its tokens. */
function statesOf(run: Run, attributions: readonly Attribution[]): Uint8Array {
  const states = new Uint8Array(run.tokens.length);
  for (const attribution of attributions) {
    const source = tokensOf(run, attribution.source);
    const cue = tokensOf(run, attribution.cue);
    const content = tokensOf(run, attribution.content);
    const all = [...source, ...cue, ...content];
    if (all.length === 0) continue;
    const first = Math.min(...all.map(([start]) => start));
    const last = Math.max(...all.map(([, end]) => end));
    if (last - first < maxGap) {
      for (let at = first; at < last; at += 1) if (states[at] === 0) states[at] = STATES.indexOf("G");
    }
    const cueAt = Math.min(...cue.map(([start]) => start));
    const contentAt = Math.min(...content.map(([start]) => start));
    for (const range of source) put(states, range, range[0] > cueAt ? "S2" : "S1");
    for (const range of cue) put(states, range, contentAt < cueAt ? "K1" : "K2");
    for (const range of content) put(states, range, cue.length === 0 ? "C0" : range[0] < cueAt ? "C1" : "C2");
  }
  return states;
}

type Kind = "S1" | "S2" | "K1" | "K2" | "C0" | "C1" | "C2";

function put(states: Uint8Array, [start, end]: Range, kind: Kind): void {
  for (let at = start; at < end; at += 1) states[at] = STATES.indexOf(`${at === start ? "B" : "I"}-${kind}`);
}

/** Token ranges of character ranges; what lies outside the paragraph falls away. */
function tokensOf({ tokens, start: from, end: to }: Run, ranges: readonly Range[]): Range[] {
  return ranges.flatMap(([start, end]): Range[] => {
    if (end <= from || start >= to) return [];
    const first = tokens.findIndex((token) => token.end > start);
    let last = first;
    while ((tokens[last]?.start ?? Infinity) < end) last += 1;
    return first < 0 || last <= first ? [] : [[first, last]];
  });
}
