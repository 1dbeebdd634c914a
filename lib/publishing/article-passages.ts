import type { ArticleRights, BlockKind, SentenceDecision, Span } from "#lib/domain/article/article.ts";

/** A sentence as passages and coverage need it: its span, what block it stands in, what the desk decided. */
export interface PassageSentence extends Span {
  readonly kind: BlockKind;
  readonly decision: SentenceDecision | null;
}

/** A run of a revision's text with the text itself. */
export interface Passage extends Span {
  readonly text: string;
}

/**
 * The parts of an article that readers may see.
 *
 * `full` rights give the whole text as one passage. `excerpt` gives, for every highlight, the sentences it touches and
 * one sentence of context on either side (captions, headings, datelines and boilerplate are no context); passages that meet become one. The result is in
 * order and does not overlap, and every highlight lies inside one passage. Spans are UTF-16 code units of `text`.
 *
 * @throws RangeError for a highlight outside the text: a publication must not be built on a broken anchor.
 */
export function passagesOf(
  text: string,
  sentences: readonly PassageSentence[],
  highlights: readonly Span[],
  rights: ArticleRights,
): Passage[] {
  for (const span of highlights) assertInside(text, span);
  if (rights === "full") return text === "" ? [] : [{ start: 0, end: text.length, text }];
  const ordered = [...sentences].sort((a, b) => a.start - b.start);
  return merged(
    highlights.map((span) => withContext(ordered, span)),
    text,
  ).map((span) => ({ ...span, text: text.slice(span.start, span.end) }));
}

/** The span widened to whole sentences and one neighbour on each side; the span itself where no sentence lies. */
function withContext(sentences: readonly PassageSentence[], span: Span): Span {
  const touched = sentences.flatMap((s, i) => (s.start < span.end && span.start < s.end ? [i] : []));
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return { start: span.start, end: span.end };
  const from = contextAt(sentences, first - 1) ?? sentences[first] ?? span;
  const to = contextAt(sentences, last + 1) ?? sentences[last] ?? span;
  return { start: Math.min(from.start, span.start), end: Math.max(to.end, span.end) };
}

function contextAt(sentences: readonly PassageSentence[], index: number): PassageSentence | null {
  const sentence = sentences[index];
  if (sentence?.kind !== "paragraph" || sentence.decision === "boilerplate") return null;
  return sentence;
}

/** Joins spans that overlap or have only white space between them. */
function merged(spans: readonly Span[], text: string): Span[] {
  const out: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1);
    if (last !== undefined && text.slice(last.end, span.start).trim() === "") {
      last.end = Math.max(last.end, span.end);
    } else {
      out.push({ start: span.start, end: span.end });
    }
  }
  return out;
}

function assertInside(text: string, { start, end }: Span): void {
  if (!(
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= start &&
    start < end &&
    end <= text.length
  )) {
    throw new RangeError(
      `Span ${String(start)}…${String(end)} lies outside a text of ${String(text.length)}.`,
    );
  }
}
