import type { CloseReading, Quotation, ReadSentence, SentenceJudgement } from "./close-reading.ts";
import { resolveDates } from "./dates/resolve-dates.ts";
import type { Reading, SentenceSpan, Span } from "./reading.ts";

/** Changes whenever the same text may be read differently, so that stored readings can be told from current ones. */
export const readerVersion = "2026-11-22.1";

/**
 * Reads an article like a fact-checker: who says what, what is worth checking, which days are meant. Everything is a
 * proposal with positions and reasons; nothing is decided and the text is never altered.
 *
 * @param options.publishedOn the day the article appeared where the desk knows better than the text; `null` when
 * nobody knows, so that "on Friday" stays open; left out, the text's own date counts.
 * Pure, deterministic and linear.
 */
export function readClosely(
  reading: Reading,
  options: { publishedOn?: string | null | undefined } = {},
): CloseReading {
  const { text, blocks, sentences } = reading;
  const publishedOn = options.publishedOn === undefined ? reading.publishedOn : options.publishedOn;
  const quotations: Quotation[] = [];
  const speakers = speakersOf(sentences, quotations);
  return {
    ...reading,
    publishedOn,
    blocks,
    sentences: sentences.map((sentence, at): ReadSentence => ({
      ...sentence,
      ...judge(sentence),
      speaker: speakers[at] ?? null,
    })),
    quotations,
    dates: resolveDates(text, sentences, publishedOn),
  };
}

function judge(sentence: SentenceSpan): SentenceJudgement {
  return {
    suggested: sentence.kind === "boilerplate" ? "boilerplate" : "background",
    worthiness: 0,
    reasons: [],
  };
}

/** For each sentence the named speaker whose quotations cover most of it; both lists are in order of their start. */
function speakersOf(sentences: readonly Span[], quotations: readonly Quotation[]): (string | null)[] {
  const outermost = quotations.filter(({ within }) => within === null);
  let first = 0;
  return sentences.map((sentence) => {
    while ((outermost[first]?.end ?? Infinity) <= sentence.start) first += 1;
    const covered = new Map<string, number>();
    for (let at = first; (outermost[at]?.start ?? Infinity) < sentence.end; at += 1) {
      const quotation = outermost[at];
      const name = quotation?.speaker?.name;
      if (quotation === undefined || name === null || name === undefined) continue;
      const chars = Math.min(quotation.end, sentence.end) - Math.max(quotation.start, sentence.start);
      covered.set(name, (covered.get(name) ?? 0) + chars);
    }
    return [...covered].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  });
}
