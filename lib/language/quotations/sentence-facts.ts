import type { Chunk } from "./chunk-words.ts";
import type { DescribedWord } from "./describe-words.ts";
import { codeOf, mix, stepOf } from "./symbol-codes.ts";

/** What one sentence shows as a whole. Codes are of `codeOf`. */
export interface SentenceFact {
  /** Token indices, both inclusive, and the index of its first phrase. */
  first: number;
  last: number;
  chunk: number;
  /** The reporting clause at its end ("…, she said."): its cue, and the token it begins at (-1 for none). */
  trail: number;
  trailAt: number;
  /** Its first two phrases; its last token. */
  start: number;
  end: number;
  /** A colon: what it is like and where (-1 for none). */
  colon: number;
  colonAt: number;
  /** 1 when most words have a capital, as in headlines. */
  title: number;
  /** Finite listed verbs outside quotations, opening marks; at most 4 and 3. */
  cues: number;
  quotes: number;
  /** The first listed verb outside quotations, what follows it, and its phrase (-1 for none). */
  cue: number;
  complement: number;
  cueAt: number;
  /** Finite verb phrases in all, and before each of its phrases. */
  finite: number;
  finiteBefore: number[];
}

/** The facts of each sentence of a paragraph, by the sentence's index. */
export function sentenceFacts(words: readonly DescribedWord[], chunks: readonly Chunk[]): SentenceFact[] {
  const facts: SentenceFact[] = [];
  for (let from = 0; from < chunks.length;) {
    const sentence = words[chunks[from]?.start ?? 0]?.sentence ?? 0;
    let to = from;
    while (to < chunks.length && words[chunks[to]?.start ?? 0]?.sentence === sentence) to += 1;
    facts[sentence] = factOf(words, chunks.slice(from, to), from);
    from = to;
  }
  return facts;
}

function factOf(words: readonly DescribedWord[], part: readonly Chunk[], chunk: number): SentenceFact {
  const first = part[0]?.start ?? 0;
  const last = (part.at(-1)?.end ?? 1) - 1;
  const outside = part.filter(({ start }) => words[start]?.quoteState !== "q");
  const cues = outside.filter(({ type }) => type.startsWith("vp.cue"));
  const colon = part.findIndex(({ symbol }) => symbol === ":");
  const cueAt = part.findIndex(
    (one) => one.finite && one.type.startsWith("vp.cue") && words[one.start]?.quoteState !== "q",
  );
  let finite = 0;
  const finiteBefore = part.map((one) => {
    const before = finite;
    if (one.finite) finite += 1;
    return before;
  });
  return {
    first,
    last,
    chunk,
    ...trailOf(part),
    start: mix(codeOf(part[0]?.symbol ?? ""), codeOf(part[1]?.type ?? "")),
    end: codeOf(words[last]?.word ?? ""),
    colon:
      colon < 0 ? 0 : mix(codeOf(part[colon - 1]?.type ?? ""), stepOf((part[colon]?.start ?? 0) - first)),
    colonAt: part[colon]?.start ?? -1,
    title: isTitle(words, first, last) ? 1 : 0,
    cues: Math.min(4, cues.length),
    quotes: Math.min(3, part.filter(({ symbol }) => symbol === "“").length),
    cue: codeOf(part[cueAt]?.symbol ?? ""),
    complement: cueAt < 0 ? 0 : codeOf(part[cueAt + 1]?.symbol ?? ""),
    cueAt: cueAt < 0 ? -1 : cueAt + chunk,
    finite,
    finiteBefore,
  };
}

function isTitle(words: readonly DescribedWord[], first: number, last: number): boolean {
  const shapes = words.slice(first, last + 1).map(({ shape }) => shape);
  const letters = shapes.filter((shape) => shape !== "mark").length;
  const capital = shapes.filter((shape) => shape === "up" || shape === "caps").length;
  return letters > 3 && capital * 10 > letters * 6;
}

/** ", she said." / "” said Orr." / ", according to the board.": the last comma or closing mark with a reporting word behind. */
function trailOf(part: readonly Chunk[]): { trail: number; trailAt: number } {
  for (let at = part.length - 1; at >= Math.max(1, part.length - 14); at -= 1) {
    const mark = part[at];
    if (!mark || (mark.symbol !== "," && mark.symbol !== "”")) continue;
    const [first, second, third] = part.slice(at + 1, at + 4);
    if (isReporting(first)) return { trail: codeOf(`${first?.symbol ?? ""}1`), trailAt: mark.end };
    if (first?.kind !== "np") continue;
    if (isReporting(second)) return { trail: codeOf(`${second?.symbol ?? ""}2`), trailAt: mark.end };
    if (second?.kind === "w" && isReporting(third))
      return { trail: codeOf(`${third?.symbol ?? ""}3`), trailAt: mark.end };
  }
  return { trail: 0, trailAt: -1 };
}

function isReporting(chunk: Chunk | undefined): boolean {
  return (
    chunk !== undefined &&
    ((chunk.type.startsWith("vp.cue") && chunk.finite) || chunk.symbol.startsWith("according"))
  );
}
