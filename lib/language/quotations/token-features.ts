import type { Chunk } from "./chunk-words.ts";
import type { DescribedRun, DescribedWord } from "./describe-words.ts";

/** Number of classes a token can have where two tokens meet. */
export const EDGE_CLASSES = 20;

const codes = new Map<string, number>();

/** A number for a symbol, the same in every process (FNV-1a). */
function codeOf(symbol: string): number {
  let code = codes.get(symbol);
  if (code === undefined) {
    code = 0x811c9dc5;
    for (let at = 0; at < symbol.length; at += 1) code = Math.imul(code ^ symbol.charCodeAt(at), 0x01000193);
    code |= 0;
    codes.set(symbol, code);
  }
  return code;
}

function mix(a: number, b: number): number {
  let mixed = Math.imul(a ^ (b + 0x9e3779b9), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const bucket = (n: number): number => (n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 14 ? 6 : n < 22 ? 7 : 8);

interface Side {
  chunk: number;
  symbol: number;
  distance: number;
  finite: number;
  commas: number;
  quoted: number;
  extra: number;
  extra2: number;
}

const NONE: Side = {
  chunk: -1,
  symbol: 1,
  distance: 0,
  finite: 0,
  commas: 0,
  quoted: 0,
  extra: 0,
  extra2: 0,
};

export interface RunFeatures {
  /** For each token the hashed names of its features. */
  of: Int32Array[];
  /** For each token its class for the meeting of two tokens. */
  edge: Uint8Array;
}

/** Everything the sequence model looks at, as hashed names. */
export function tokenFeatures(run: DescribedRun, chunks: readonly Chunk[]): RunFeatures {
  const { words, quotes } = run;
  const n = words.length;
  const m = chunks.length;
  const at = <T>(list: readonly T[], index: number, none: T): T => list[index] ?? none;
  const W = words.map((w) => codeOf(w.word));
  const G = words.map((w) => codeOf(w.group));
  const P = words.map((w) => codeOf(w.tag));
  const S = words.map((w) => codeOf(w.shape));
  const QD = quoteDetails(
    words,
    quotes.map((q) => q.open),
  );
  const chunkOf = new Int32Array(n);
  chunks.forEach((c, ci) => {
    for (let t = c.start; t < c.end; t += 1) chunkOf[t] = ci;
  });
  const CS = chunks.map((c) => codeOf(c.symbol));
  const CT = chunks.map((c) => codeOf(c.type));
  const sentenceOf = chunks.map((c) => words[c.start]?.sentence ?? 0);
  const quoteOf = chunks.map((c) =>
    words[c.start]?.quoteState === "q" ? (words[c.start]?.quote ?? -1) : -1,
  );
  const isCue = chunks.map(
    (c) =>
      (c.kind === "vp" && words[c.head]?.cueVerb === true) ||
      c.symbol.startsWith("according") ||
      (c.kind === "np" && c.symbol.startsWith("N:")),
  );
  const isVerbCue = chunks.map(
    (c) => (c.kind === "vp" && words[c.head]?.cueVerb === true) || c.symbol.startsWith("according"),
  );
  const boundary = chunks.map(
    (c) =>
      c.kind === "mark" ||
      (c.kind === "w" &&
        /^(?:that|which|who|and|but|or|if|because|while|when|as|although|though|whether|what|how|why|where)$/.test(
          c.symbol,
        )) ||
      (c.kind === "p" && /^(?:as|than|that|if|because|while|since|after|before)$/.test(c.symbol)),
  );
  const inQuoteOther = (ci: number, q: number): boolean => quoteOf[ci] !== -1 && quoteOf[ci] !== q;

  const side = (ci: number, step: -1 | 1, wanted: readonly boolean[], skipQuote: boolean): Side => {
    const own = quoteOf[ci] ?? -1;
    const sentence = sentenceOf[ci];
    let finite = 0,
      commas = 0,
      quoted = 0,
      distance = 0;
    for (let c = ci + step; c >= 0 && c < m; c += step) {
      const sameQuote = own >= 0 && quoteOf[c] === own;
      if (sentenceOf[c] !== sentence && !(own >= 0 && skipQuote)) break;
      if (skipQuote && own >= 0 && sameQuote) {
        quoted = 1;
        continue;
      }
      if (skipQuote && own >= 0 && Math.abs((sentenceOf[c] ?? 0) - (sentence ?? 0)) > 0 && quoted === 0)
        break;
      distance += 1;
      if (distance > 24) break;
      if (inQuoteOther(c, own)) {
        quoted = 2;
        continue;
      }
      if (wanted[c] === true) {
        return {
          chunk: c,
          symbol: CS[c] ?? 0,
          distance,
          finite: Math.min(3, finite),
          commas: Math.min(3, commas),
          quoted,
          extra: step < 0 ? (CT[c + 1] ?? 0) : (CT[c - 1] ?? 0),
          extra2: step < 0 ? (CS[c - 1] ?? 0) : (CS[c + 1] ?? 0),
        };
      }
      if (chunks[c]?.finite === true) finite += 1;
      if (chunks[c]?.symbol === ",") commas += 1;
    }
    return { ...NONE, finite: Math.min(3, finite), commas: Math.min(3, commas), quoted };
  };
  const L = chunks.map((_, ci) => side(ci, -1, isVerbCue, true));
  const R = chunks.map((_, ci) => side(ci, 1, isVerbCue, true));
  const LN = chunks.map((_, ci) => side(ci, -1, isCue, false));
  const RN = chunks.map((_, ci) => side(ci, 1, isCue, false));
  const LB = chunks.map((_, ci) => side(ci, -1, boundary, false));
  const RB = chunks.map((_, ci) => side(ci, 1, boundary, false));
  const sentences = sentenceFacts(words, chunks);

  const of: Int32Array[] = [];
  const edge = new Uint8Array(n);
  const out: number[] = [];
  let tpl = 0;
  const f0 = (a: number): void => {
    tpl += 1;
    out.push(mix(tpl, a));
  };
  const f1 = (a: number, b: number): void => {
    tpl += 1;
    out.push(mix(mix(tpl, a), b));
  };
  const f2 = (a: number, b: number, c: number): void => {
    tpl += 1;
    out.push(mix(mix(mix(tpl, a), b), c));
  };
  const f3 = (a: number, b: number, c: number, d: number): void => {
    tpl += 1;
    out.push(mix(mix(mix(mix(tpl, a), b), c), d));
  };
  const f4 = (a: number, b: number, c: number, d: number, e: number): void => {
    tpl += 1;
    out.push(mix(mix(mix(mix(mix(tpl, a), b), c), d), e));
  };

  for (let i = 0; i < n; i += 1) {
    out.length = 0;
    tpl = 0;
    const word = words[i];
    if (!word) break;
    const ci = chunkOf[i] ?? 0;
    const chunk = chunks[ci];
    const pos = chunk === undefined ? 0 : (i === chunk.start ? 1 : 0) + (i === chunk.end - 1 ? 2 : 0);
    const w = (d: number): number => at(W, i + d, 7);
    const g = (d: number): number => at(G, i + d, 7);
    const p = (d: number): number => at(P, i + d, 7);
    const q = (d: number): number => at(QD, i + d, 7);
    const cs = (d: number): number => at(CS, ci + d, 7);
    const ct = (d: number): number => at(CT, ci + d, 7);
    f0(0);
    for (let d = -3; d <= 3; d += 1) f0(w(d));
    for (let d = -2; d <= 2; d += 1) f0(g(d));
    for (let d = -3; d <= 3; d += 1) f0(p(d));
    f1(w(-1), w(0));
    f1(w(0), w(1));
    f1(w(-1), w(1));
    f1(p(-2), p(-1));
    f1(p(-1), p(0));
    f1(p(0), p(1));
    f1(p(1), p(2));
    f2(p(-2), p(-1), p(0));
    f2(p(-1), p(0), p(1));
    f2(p(0), p(1), p(2));
    f2(g(-2), g(-1), g(0));
    f2(g(-1), g(0), g(1));
    f2(g(0), g(1), g(2));
    f1(at(S, i, 7), p(0));
    f1(at(S, i - 1, 7), at(S, i, 7));
    f1(at(S, i, 7), at(S, i + 1, 7));
    f0(q(0));
    f1(q(0), q(1));
    f1(q(-1), q(0));
    f1(q(0), w(0));
    f1(q(0), w(1));
    f1(q(0), w(-1));
    f2(q(-1), q(0), g(-2));
    // Phrases around.
    for (let d = -4; d <= 4; d += 1) f1(cs(d), pos);
    f2(cs(-1), cs(0), pos);
    f2(cs(0), cs(1), pos);
    f2(cs(-2), cs(-1), pos);
    f2(cs(1), cs(2), pos);
    f3(cs(-1), cs(0), cs(1), pos);
    f3(cs(-2), cs(-1), cs(0), pos);
    f3(cs(0), cs(1), cs(2), pos);
    f4(ct(-3), ct(-2), ct(-1), ct(0), pos);
    f4(ct(0), ct(1), ct(2), ct(3), pos);
    f4(mix(ct(-2), ct(2)), ct(-1), ct(0), ct(1), pos);
    f3(ct(-2), ct(-1), cs(0), pos);
    f3(cs(0), ct(1), ct(2), pos);
    // Reporting words to both sides.
    const l = L[ci] ?? NONE,
      r = R[ci] ?? NONE,
      ln = LN[ci] ?? NONE,
      rn = RN[ci] ?? NONE,
      lb = LB[ci] ?? NONE,
      rb = RB[ci] ?? NONE;
    const lw = l.chunk < 0 ? 3 : at(W, chunks[l.chunk]?.head ?? 0, 3);
    const rw = r.chunk < 0 ? 3 : at(W, chunks[r.chunk]?.head ?? 0, 3);
    const state = word.quoteState === "" ? 1 : word.quoteState === "q" ? 2 : 3;
    f2(l.symbol, bucket(l.distance), pos);
    f2(r.symbol, bucket(r.distance), pos);
    f3(l.symbol, l.extra, l.finite, state);
    f3(r.symbol, r.extra, r.finite, state);
    f3(lw, l.finite, l.commas, state);
    f3(rw, r.finite, r.commas, state);
    f2(lw, l.extra, ct(0));
    f2(rw, r.extra2, ct(0));
    f3(l.symbol, l.extra2, l.quoted, state);
    f3(r.symbol, r.extra2, r.quoted, state);
    f4(l.symbol, r.symbol, Math.min(2, l.finite), Math.min(2, r.finite), state);
    f2(l.symbol, w(0), w(1));
    f2(l.symbol, p(0), p(-1));
    f2(r.symbol, w(0), w(-1));
    f2(l.symbol, w(0), w(-1));
    f2(ln.symbol, bucket(ln.distance), pos);
    f2(rn.symbol, bucket(rn.distance), pos);
    f2(ln.symbol, ln.extra, ln.finite);
    f2(rn.symbol, rn.extra, rn.finite);
    f3(ln.symbol, ln.finite, cs(0), pos);
    f3(rn.symbol, rn.finite, cs(0), pos);
    // Clause bounds to both sides.
    f2(lb.symbol, bucket(lb.distance), pos);
    f2(rb.symbol, bucket(rb.distance), pos);
    f3(lb.symbol, lb.extra, lb.extra2, state);
    f3(rb.symbol, rb.extra, rb.extra2, state);
    f3(rb.symbol, rb.extra2, at(CT, rb.chunk + 2, 7), at(CT, rb.chunk + 3, 7));
    f3(lb.symbol, l.symbol, lb.finite, l.finite);
    f3(rb.symbol, l.symbol, rb.extra2, cs(0));
    f4(rb.symbol, rb.extra2, l.symbol, Math.min(1, l.finite), ct(0));
    // The sentence as a whole.
    const fact = sentences[word.sentence];
    if (fact) {
      const where = fact.trailAt < 0 ? 0 : i < fact.trailAt ? 1 : 2;
      f2(fact.trail, where, state);
      f3(fact.trail, where, l.symbol, state);
      f3(fact.trail, where, cs(0), pos);
      f2(fact.start, bucket(i - fact.first), state);
      f1(fact.end, bucket(fact.last - i));
      f3(
        fact.colon,
        fact.colonAt < 0 ? 0 : i < fact.colonAt ? 1 : i === fact.colonAt ? 2 : 3,
        p(0),
        fact.title,
      );
      f2(fact.cues, state, p(0));
      f2(fact.quotes, state, p(0));
      f2(fact.start, fact.cues, ct(0));
      f2(
        Math.min(3, fact.finiteBefore[ci - fact.chunk] ?? 0),
        Math.min(3, fact.finite - (fact.finiteBefore[ci - fact.chunk] ?? 0)),
        ct(0),
      );
      f1(fact.title, cs(0));
      f1(fact.title, w(0));
      f2(word.sentence === 0 ? 1 : 0, i === n - 1 ? 1 : 0, at(QD, 0, 3));
    }
    of.push(Int32Array.from(out));
    edge[i] = edgeClass(word, chunk, i);
  }
  return { of, edge };
}

function edgeClass(word: DescribedWord, chunk: Chunk | undefined, i: number): number {
  if (word.quoteState === "[") return 1;
  if (word.quoteState === "]") return 2;
  if (word.tag === "PUNCT") {
    if (word.word === ",") return 3;
    if (word.word === "." || word.word === "?" || word.word === "!") return 4;
    if (word.word === ":" || word.word === ";") return 5;
    return 6;
  }
  const begins = chunk?.start === i;
  if (word.word === "that") return 7;
  if (chunk?.kind === "vp") {
    const cue = chunk.type.startsWith("vp.cue");
    if (chunk.type.endsWith("inf")) return begins ? 8 : 9;
    return cue ? (begins ? 10 : 11) : begins ? 12 : 13;
  }
  if (chunk?.kind === "np") return begins ? (chunk.type === "np" ? 14 : 15) : 16;
  if (word.tag === "ADP") return 17;
  if (word.tag === "CCONJ") return 18;
  return word.tag === "SCONJ" ? 19 : 0;
}

function quoteDetails(words: readonly DescribedWord[], open: readonly boolean[]): number[] {
  const details = new Map<number, number>();
  const spans = new Map<number, { from: number; to: number }>();
  words.forEach((word, i) => {
    if (word.quoteState !== "q") return;
    const span = spans.get(word.quote);
    if (span) span.to = i;
    else spans.set(word.quote, { from: i, to: i });
  });
  for (const [quote, { from, to }] of spans) {
    const last = words[to];
    const ends = last?.tag === "PUNCT" ? last.word : words[to + 2]?.word === "," ? "x," : "x";
    const length = to - from;
    const size = length < 3 ? 0 : length < 8 ? 1 : length < 16 ? 2 : 3;
    details.set(
      quote,
      codeOf(
        `${ends}|${String(size)}|${words[from]?.shape ?? ""}|${open[quote] === true ? "o" : "c"}|${from <= 1 ? "p" : ""}`,
      ),
    );
  }
  return words.map((word) =>
    word.quoteState === "" ? 5 : mix(codeOf(word.quoteState), details.get(word.quote) ?? 9),
  );
}

interface SentenceFact {
  first: number;
  last: number;
  chunk: number;
  trail: number;
  trailAt: number;
  start: number;
  end: number;
  colon: number;
  colonAt: number;
  title: number;
  cues: number;
  quotes: number;
  finite: number;
  finiteBefore: number[];
}

/** What a sentence shows as a whole: its trailing reporting clause, how it begins, whether it is a headline. */
function sentenceFacts(words: readonly DescribedWord[], chunks: readonly Chunk[]): SentenceFact[] {
  const facts: SentenceFact[] = [];
  let from = 0;
  while (from < chunks.length) {
    const sentence = words[chunks[from]?.start ?? 0]?.sentence ?? 0;
    let to = from;
    while (to < chunks.length && words[chunks[to]?.start ?? 0]?.sentence === sentence) to += 1;
    const part = chunks.slice(from, to);
    const first = part[0]?.start ?? 0;
    const last = (part.at(-1)?.end ?? 1) - 1;
    let cues = 0,
      quotes = 0,
      finite = 0,
      colonAt = -1,
      upper = 0,
      letters = 0;
    const finiteBefore: number[] = [];
    for (const chunk of part) {
      finiteBefore.push(finite);
      if (chunk.finite) finite += 1;
      if (chunk.type.startsWith("vp.cue") && words[chunk.start]?.quoteState !== "q") cues += 1;
      if (chunk.symbol === "“") quotes += 1;
      if (chunk.symbol === ":" && colonAt < 0) colonAt = chunk.start;
    }
    for (let i = first; i <= last; i += 1) {
      const shape = words[i]?.shape;
      if (shape === "up" || shape === "caps") upper += 1;
      if (shape !== "mark") letters += 1;
    }
    const title = letters > 3 && upper * 10 > letters * 6 ? 1 : 0;
    // ", X said." / ", said X." / ", according to X." at the end: the last comma or closing mark with a reporting word behind it.
    let trail = 0,
      trailAt = -1;
    for (let c = part.length - 1; c >= 1 && c >= part.length - 14; c -= 1) {
      const chunk = part[c];
      if (!chunk || (chunk.symbol !== "," && chunk.symbol !== "”")) continue;
      const a = part[c + 1],
        b = part[c + 2],
        d = part[c + 3];
      const cueVp = (x: Chunk | undefined): boolean =>
        x !== undefined && ((x.type.startsWith("vp.cue") && x.finite) || x.symbol.startsWith("according"));
      if (a && cueVp(a)) {
        trail = codeOf(`${a.symbol}1`);
        trailAt = chunk.end;
      } else if (a?.kind === "np" && cueVp(b)) {
        trail = codeOf(`${b?.symbol ?? ""}2`);
        trailAt = chunk.end;
      } else if (a?.kind === "np" && b?.kind === "w" && cueVp(d)) {
        trail = codeOf(`${d?.symbol ?? ""}3`);
        trailAt = chunk.end;
      }
      if (trailAt >= 0 && chunk.symbol === "”") break;
      if (trailAt >= 0) break;
    }
    const startCode = mix(codeOf(part[0]?.symbol ?? ""), codeOf(part[1]?.type ?? ""));
    facts[sentence] = {
      first,
      last,
      chunk: from,
      trail,
      trailAt,
      start: startCode,
      end: codeOf(words[last]?.word ?? ""),
      colon:
        colonAt < 0
          ? 0
          : mix(codeOf(part.find((c) => c.end === colonAt)?.type ?? ""), bucket(colonAt - first)),
      colonAt,
      title,
      cues: Math.min(4, cues),
      quotes: Math.min(3, quotes),
      finite,
      finiteBefore,
    };
    from = to;
  }
  return facts;
}
