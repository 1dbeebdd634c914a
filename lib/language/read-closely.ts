import type { CloseReading, Quotation, ReadSentence } from "./close-reading.ts";
import { resolveDates } from "./dates/resolve-dates.ts";
import { findQuotes } from "./find-quotes.ts";
import { findQuotations } from "./quotations/find-quotations.ts";
import type { Reading, SentenceSpan, Span } from "./reading.ts";
import type { KnownName } from "./speakers/people-of.ts";
import { judgeSentence } from "./worthiness/judge-sentence.ts";

/** Changes whenever the same text may be read differently, so that stored readings can be told from current ones. */
export const readerVersion = "2026-11-22.5";

/**
 * A run of signs longer than any word or address is no prose: nobody's words are looked for in such a block, where
 * 320,000 of them would take the model two seconds to find none.
 */
const NO_WORD = /[!-~]{400}/;

/**
 * Reads an article like a fact-checker: who says what, what is worth checking, which days are meant. Everything is a
 * proposal with positions and reasons; nothing is decided and the text is never altered.
 *
 * @param options.publishedOn the day the article appeared where the desk knows better than the text; `null` when
 * nobody knows, so that "on Friday" stays open; left out, the text's own date counts.
 * @param options.known people the desk knows, so that their spellings and aliases are one name.
 * Pure, deterministic and linear.
 */
export function readClosely(
  reading: Reading,
  options: { publishedOn?: string | null | undefined; known?: readonly KnownName[] | undefined } = {},
): CloseReading {
  const { text, blocks, sentences } = reading;
  const publishedOn = options.publishedOn === undefined ? reading.publishedOn : options.publishedOn;
  const prose = blocks.filter(({ start, end }) => !NO_WORD.test(text.slice(start, end)));
  const quotations = findQuotations(text, sentences, prose, options.known);
  const quoted = overlaps(sentences, outermost(findQuotes(text)));
  const reported = overlaps(
    sentences,
    quotations.filter(({ within }) => within === null),
  );
  return {
    ...reading,
    publishedOn,
    blocks,
    sentences: sentences.map((sentence, at): ReadSentence => ({
      ...sentence,
      ...judge(text, sentences, at, quoted[at] ?? []),
      speaker: speakerOf(sentence, reported[at] ?? []),
    })),
    quotations,
    dates: resolveDates(text, sentences, publishedOn),
  };
}

/** A span that a sentence shares some characters with. */
interface Overlap<T> {
  span: T;
  chars: number;
}

/** For each sentence the spans that overlap it; both lists by start and not overlapping themselves. Linear. */
function overlaps<T extends Span>(sentences: readonly Span[], spans: readonly T[]): Overlap<T>[][] {
  let first = 0;
  return sentences.map((sentence) => {
    while ((spans[first]?.end ?? Infinity) <= sentence.start) first += 1;
    const found: Overlap<T>[] = [];
    for (let at = first; at < spans.length; at += 1) {
      const span = spans[at];
      if (span === undefined || span.start >= sentence.end) break;
      const chars = Math.min(span.end, sentence.end) - Math.max(span.start, sentence.start);
      if (chars > 0) found.push({ span, chars });
    }
    return found;
  });
}

/** Spans by start without those that stand in another. */
function outermost(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans) if (span.start >= (found.at(-1)?.end ?? 0)) found.push(span);
  return found;
}

function judge(
  text: string,
  sentences: readonly SentenceSpan[],
  at: number,
  quoted: readonly Overlap<Span>[],
): ReturnType<typeof judgeSentence> {
  const [before, sentence] = [sentences[at - 1], sentences[at]];
  if (sentence === undefined) throw new RangeError(`There is no sentence ${String(at)}.`);
  const chars = quoted.reduce((sum, overlap) => sum + overlap.chars, 0);
  // In one paragraph nothing but white space stands between two sentences, and no line end.
  const follows = before !== undefined && !text.slice(before.end, sentence.start).includes("\n");
  return judgeSentence(text.slice(sentence.start, sentence.end), {
    quoted: 2 * chars > sentence.end - sentence.start,
    previous: follows ? text.slice(before.start, before.end) : undefined,
    kind: sentence.kind,
  });
}

/** A word or two of somebody's in a sentence of the outlet's make nobody its speaker. Share of its characters. */
const leastSpoken = 0.15;

/** The name of whoever's words cover most of a sentence; null when hardly any are anybody's. */
function speakerOf(sentence: Span, reported: readonly Overlap<Quotation>[]): string | null {
  const covered = new Map<string, number>();
  for (const { span, chars } of reported) {
    const name = span.speaker?.name ?? null;
    if (name !== null) covered.set(name, (covered.get(name) ?? 0) + chars);
  }
  const [name, chars] = [...covered].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  return chars < leastSpoken * (sentence.end - sentence.start) ? null : name;
}
