import type { Span } from "#lib/domain/article/article.ts";

/** One step of a selection made by keyboard. */
export interface SpanStep {
  /** Which end of the selection moves. */
  readonly edge: "start" | "end";
  readonly by: "word" | "sentence";
  readonly direction: 1 | -1;
}

/** How far around an edge words are looked for, in UTF-16 units: longer than any word. */
const windowChars = 400;

/**
 * The selection after one step. Without a selection, the first step takes the current sentence's first word, or the
 * whole sentence. An edge never passes the other; it stays where it is when there is nowhere to go.
 */
export function extendSpan(
  text: string,
  sentences: readonly Span[],
  current: Span,
  span: Span | null,
  step: SpanStep,
): Span {
  if (span === null) {
    const whole = step.by === "sentence";
    return {
      start: current.start,
      end: whole ? current.end : (wordEnds(text, current.start)[0] ?? current.end),
    };
  }
  const from = step.edge === "start" ? span.start : span.end;
  const to = step.by === "word" ? wordStep(text, from, step) : sentenceStep(sentences, from, step);
  if (to === null) return span;
  const next = step.edge === "start" ? { start: to, end: span.end } : { start: span.start, end: to };
  return next.start < next.end ? next : span;
}

/** Where an edge goes by a word: the end of the selection stops at ends of words, its start at beginnings. */
function wordStep(text: string, from: number, { edge, direction }: SpanStep): number | null {
  const stops = edge === "end" ? wordEnds : wordStarts;
  if (direction === 1) return stops(text, from).find((at) => at > from) ?? null;
  const begin = Math.max(0, from - windowChars);
  return stops(text, begin).findLast((at) => at < from) ?? null;
}

function sentenceStep(
  sentences: readonly Span[],
  from: number,
  { edge, direction }: SpanStep,
): number | null {
  const stops = sentences.map((sentence) => (edge === "end" ? sentence.end : sentence.start));
  const found = direction === 1 ? stops.find((at) => at > from) : stops.findLast((at) => at < from);
  return found ?? null;
}

/** Words near an offset, as readers see them: "don’t" and "U.S." may differ between languages, so ICU decides. */
function words(text: string, from: number): Span[] {
  const part = text.slice(from, from + 2 * windowChars);
  return [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(part)]
    .filter((segment) => segment.isWordLike)
    .map((segment) => ({ start: from + segment.index, end: from + segment.index + segment.segment.length }));
}

const wordEnds = (text: string, from: number) => words(text, from).map((word) => word.end);
const wordStarts = (text: string, from: number) => words(text, from).map((word) => word.start);
