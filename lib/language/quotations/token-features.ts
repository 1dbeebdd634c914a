import type { Chunk } from "./chunk-words.ts";
import type { DescribedRun } from "./describe-words.ts";
import { edgeClass } from "./edge-classes.ts";
import { look, tabulatePhrases, type PhraseTable, type View } from "./phrase-views.ts";
import { quoteDetails } from "./quote-details.ts";
import { sentenceFacts, type SentenceFact } from "./sentence-facts.ts";
import { BEYOND, codeOf, mix, stepOf } from "./symbol-codes.ts";

export interface RunFeatures {
  /** Number of tokens. */
  length: number;
  /** Hashed names of the features, the same number for each token, one token after the other. */
  names: Int32Array;
  /** For each token its class for the meeting of two tokens. */
  edge: Uint8Array;
}

/** Codes of every token and phrase of a paragraph, and what each phrase sees. */
interface Codes {
  word: number[];
  group: number[];
  tag: number[];
  shape: number[];
  detail: number[];
  phrase: PhraseTable;
  views: Record<"cueLeft" | "cueRight" | "reportLeft" | "reportRight" | "boundLeft" | "boundRight", View[]>;
}

/** Room for the features of one token; the model looks at fewer. */
const maxFeatures = 96;

/** Collects the names of each token's features; the place in the list is part of the name. */
class Writer {
  readonly #names: Int32Array;
  #length = 0;
  #template = 0;

  constructor(tokens: number) {
    this.#names = new Int32Array(tokens * maxFeatures);
  }

  names(): Int32Array {
    return this.#names.subarray(0, this.#length);
  }

  next(): void {
    this.#template = 0;
  }

  add(a: number, b = 0, c = 0, d = 0, e = 0): void {
    this.#template += 1;
    const name = mix(mix(mix(mix(mix(this.#template, a), b), c), d), e);
    this.#names[this.#length] = name === 0 ? 1 : name;
    this.#length += 1;
  }
}

interface Place {
  at: number;
  chunk: number;
  /** 1 first token of its phrase, 2 last, 3 both. */
  edge: number;
  /** 1 outside quotations, 2 inside, 3 a mark. */
  state: number;
}

/** Everything the sequence model looks at, as hashed names: closed words, parts of speech, marks, phrases, sentence. */
export function tokenFeatures(run: DescribedRun, chunks: readonly Chunk[]): RunFeatures {
  const { words } = run;
  const codes = codesOf(run, chunks);
  const facts = sentenceFacts(words, chunks);
  const edge = new Uint8Array(words.length);
  const write = new Writer(words.length);
  let chunk = 0;
  words.forEach((word, at) => {
    while ((chunks[chunk]?.end ?? Infinity) <= at) chunk += 1;
    const own = chunks[chunk];
    const begins = own?.start === at;
    const state = word.quoteState === "" ? 1 : word.quoteState === "q" ? 2 : 3;
    const place = { at, chunk, edge: (begins ? 1 : 0) + (own?.end === at + 1 ? 2 : 0), state };
    write.next();
    writeWords(write, codes, place);
    writePhrases(write, codes, place);
    writeCues(write, codes, chunks, place);
    writeBounds(write, codes, place);
    const fact = facts[word.sentence];
    if (fact) writeSentence(write, codes, place, fact, word.sentence === 0, at === words.length - 1);
    edge[at] = edgeClass(word, own, begins);
  });
  return { length: words.length, names: write.names(), edge };
}

function codesOf({ words, quotes }: DescribedRun, chunks: readonly Chunk[]): Codes {
  const phrase = tabulatePhrases(words, chunks);
  const views = (step: -1 | 1, wanted: readonly boolean[], beyondQuote: boolean): View[] =>
    chunks.map((_, at) => look(chunks, phrase, at, step, wanted, beyondQuote));
  return {
    word: words.map(({ word }) => codeOf(word)),
    group: words.map(({ group }) => codeOf(group)),
    tag: words.map(({ tag }) => codeOf(tag)),
    shape: words.map(({ shape }) => codeOf(shape)),
    detail: quoteDetails(
      words,
      quotes.map(({ open }) => open),
    ),
    phrase,
    views: {
      cueLeft: views(-1, phrase.isCue, true),
      cueRight: views(1, phrase.isCue, true),
      reportLeft: views(-1, phrase.isReport, false),
      reportRight: views(1, phrase.isReport, false),
      boundLeft: views(-1, phrase.isBound, false),
      boundRight: views(1, phrase.isBound, false),
    },
  };
}

/** The token and its neighbours. */
function writeWords(write: Writer, codes: Codes, { at }: Place): void {
  const word = (by: number): number => codes.word[at + by] ?? BEYOND;
  const group = (by: number): number => codes.group[at + by] ?? BEYOND;
  const tag = (by: number): number => codes.tag[at + by] ?? BEYOND;
  const shape = (by: number): number => codes.shape[at + by] ?? BEYOND;
  const detail = (by: number): number => codes.detail[at + by] ?? BEYOND;
  for (let by = -2; by <= 2; by += 1) write.add(word(by));
  for (let by = -1; by <= 1; by += 1) write.add(group(by));
  write.add(word(-1), word(0));
  write.add(word(0), word(1));
  write.add(word(-1), word(1));
  write.add(tag(-1), tag(0), tag(1));
  write.add(tag(0), tag(1), tag(2));
  write.add(tag(-2), tag(-1), tag(0));
  write.add(group(-1), group(0), group(1));
  write.add(shape(0), tag(0));
  write.add(shape(-1), shape(0), shape(1));
  write.add(detail(0), detail(1));
  write.add(detail(-1), detail(0));
  write.add(detail(0), word(0));
  write.add(detail(0), word(1));
  write.add(detail(0), word(-1));
  write.add(detail(-1), detail(0), group(-2));
}

/** The phrases around. */
function writePhrases(write: Writer, { phrase }: Codes, { chunk, edge }: Place): void {
  const symbol = (by: number): number => phrase.symbols[chunk + by] ?? BEYOND;
  const type = (by: number): number => phrase.types[chunk + by] ?? BEYOND;
  for (let by = -3; by <= 3; by += 1) write.add(symbol(by), edge);
  write.add(symbol(-1), symbol(0), edge);
  write.add(symbol(0), symbol(1), edge);
  write.add(symbol(-2), symbol(-1), edge);
  write.add(symbol(1), symbol(2), edge);
  write.add(type(-1), type(0), type(1), edge);
  write.add(type(-2), type(-1), symbol(0), edge);
  write.add(symbol(0), type(1), type(2), edge);
  write.add(type(0), type(1), mix(type(2), type(3)), edge);
  write.add(mix(type(-3), type(-2)), type(-1), type(0), edge);
}

/** The reporting words to both sides, and what lies between. */
function writeCues(write: Writer, codes: Codes, chunks: readonly Chunk[], place: Place): void {
  const { at, chunk, edge, state } = place;
  const { views, phrase } = codes;
  const left = views.cueLeft[chunk];
  const right = views.cueRight[chunk];
  const nounLeft = views.reportLeft[chunk];
  const nounRight = views.reportRight[chunk];
  if (!left || !right || !nounLeft || !nounRight) return;
  const head = (view: View): number =>
    view.chunk < 0 ? 3 : (codes.word[chunks[view.chunk]?.head ?? 0] ?? 3);
  const [leftWord, rightWord] = [head(left), head(right)];
  const word = (by: number): number => codes.word[at + by] ?? BEYOND;
  const type = phrase.types[chunk] ?? BEYOND;
  const symbol = phrase.symbols[chunk] ?? BEYOND;
  write.add(left.symbol, stepOf(left.distance), edge);
  write.add(right.symbol, stepOf(right.distance), edge);
  write.add(left.symbol, left.near, left.finite, state);
  write.add(right.symbol, right.near, right.finite, state);
  write.add(leftWord, left.finite, left.commas, state);
  write.add(rightWord, right.finite, right.commas, state);
  write.add(leftWord, left.near, type);
  write.add(rightWord, right.far, type);
  write.add(left.symbol, left.far, left.quoted, state);
  write.add(right.symbol, right.far, right.quoted, state);
  write.add(left.symbol, right.symbol, Math.min(2, left.finite), Math.min(2, right.finite), state);
  write.add(left.symbol, word(0), word(-1));
  write.add(right.symbol, word(0), word(-1));
  write.add(left.symbol, word(0), word(1));
  write.add(nounLeft.symbol, stepOf(nounLeft.distance), edge);
  write.add(nounRight.symbol, stepOf(nounRight.distance), edge);
  write.add(nounLeft.symbol, nounLeft.near, nounLeft.finite);
  write.add(nounLeft.symbol, nounLeft.finite, symbol, edge);
}

/** The bounds of clauses to both sides. */
function writeBounds(write: Writer, { views, phrase }: Codes, { chunk, edge, state }: Place): void {
  const left = views.boundLeft[chunk];
  const right = views.boundRight[chunk];
  const cue = views.cueLeft[chunk];
  if (!left || !right || !cue) return;
  const type = phrase.types[chunk] ?? BEYOND;
  write.add(left.symbol, stepOf(left.distance), edge);
  write.add(right.symbol, stepOf(right.distance), edge);
  write.add(left.symbol, left.near, left.far, state);
  write.add(right.symbol, right.near, right.far, state);
  write.add(
    right.symbol,
    right.far,
    phrase.types[right.chunk + 2] ?? BEYOND,
    phrase.types[right.chunk + 3] ?? BEYOND,
  );
  write.add(left.symbol, cue.symbol, left.finite, cue.finite);
  write.add(right.symbol, right.far, cue.symbol, Math.min(1, cue.finite), type);
}

/** The sentence as a whole and the token's place in it. */
function writeSentence(
  write: Writer,
  { phrase, detail, word, tag }: Codes,
  { at, chunk, edge, state }: Place,
  fact: SentenceFact,
  opening: boolean,
  final: boolean,
): void {
  const symbol = phrase.symbols[chunk] ?? BEYOND;
  const type = phrase.types[chunk] ?? BEYOND;
  const side = (bound: number): number => (bound < 0 ? 0 : at < bound ? 1 : 2);
  const trail = side(fact.trailAt);
  const toEnd = stepOf(fact.last - at);
  const before = fact.finiteBefore[chunk - fact.chunk] ?? 0;
  const cue = fact.cueAt < 0 ? 0 : chunk < fact.cueAt ? 1 : chunk > fact.cueAt ? 2 : 3;
  write.add(fact.trail, trail, state);
  write.add(fact.trail, trail, symbol, edge);
  write.add(fact.start, stepOf(at - fact.first), state);
  write.add(fact.end, toEnd);
  write.add(fact.colon, side(fact.colonAt), tag[at] ?? BEYOND, fact.title);
  write.add(fact.cues, state, tag[at] ?? BEYOND);
  write.add(fact.quotes, state, tag[at] ?? BEYOND);
  write.add(fact.start, fact.cues, type);
  write.add(Math.min(3, before), Math.min(3, fact.finite - before), type);
  write.add(fact.title, symbol);
  write.add(opening ? 1 : 0, final ? 1 : 0, detail[0] ?? 3);
  write.add(fact.cue, fact.complement, cue, state);
  write.add(fact.cue, cue, toEnd, word[at] ?? BEYOND);
  write.add(fact.cue, cue, symbol, edge);
  write.add(fact.cue, fact.complement, cue, Math.min(3, before), type);
}
