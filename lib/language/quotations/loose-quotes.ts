import type { QuoteSpan, Span } from "../reading.ts";
import type { Draft } from "./draft.ts";
import type { Run } from "./read-reports.ts";

/** A quotation this short is a word held at arm's length, not speech. */
const minWords = 5;

/** "“…” — Ann Orr": a name behind a dash at the end of the line says whose words they are. */
const SIGNATURE = /^["”’»'\s]*[―—–-]{1,2}\s*(\p{Lu}[^"“”.;:!?]{2,80}?(?:\p{Lu}\.[^"“”.;:!?]{2,40})?)[\s.]*$/u;

/**
 * Direct speech that no report of its paragraph claims: a paragraph that goes on quoting, a reply set without a verb, or
 * a quotation signed behind a dash. Words in marks inside a sentence ("the “deal”") are left alone.
 */
export function looseQuotes(text: string, run: Run, drafts: readonly Draft[]): Draft[] {
  return run.quotes.flatMap((quote): Draft[] => {
    const touching = drafts.filter((draft) => draft.start < quote.end && draft.end > quote.start);
    if (!touching.every((draft) => isInside(draft, quote)) || !isSpeech(text, run, quote)) return [];
    const { start, end, open } = quote;
    return [
      {
        start,
        end,
        open,
        mode: "direct",
        cue: null,
        source: signatureOf(text, run, quote),
        run,
        within: null,
      },
    ];
  });
}

/** A report the quoted speaker makes: its own speaker is named between the marks as well. */
export function isInside(draft: Draft, quote: Span): boolean {
  const { source } = draft;
  const within =
    draft.start >= quote.start && draft.end <= quote.end && draft.end - draft.start < quote.end - quote.start;
  return within && source !== null && source.start >= quote.start && source.end <= quote.end;
}

/** Who signs a quotation behind a dash at the end of its line; null when nobody does. */
export function signatureOf(text: string, run: Run, quote: Span): Span | null {
  const found = SIGNATURE.exec(text.slice(quote.end, run.end).slice(0, 160));
  const name = found?.[1]?.trimEnd();
  if (name === undefined || run.end - quote.end > 160) return null;
  const start = text.indexOf(name, quote.end);
  return { start, end: start + name.length };
}

function isSpeech(text: string, run: Run, quote: QuoteSpan): boolean {
  const words = text.slice(quote.start, quote.end).split(/\s+/u);
  if (words.length < minWords) return quote.open;
  const before = text.slice(Math.max(run.start, quote.start - 9), quote.start - 1).trimEnd();
  const starts = before === "" || /[.!?:,”"’)]$/u.test(before);
  const ends =
    quote.open ||
    /[.!?…,–—-]$/u.test(text.slice(quote.end - 1, quote.end)) ||
    /^\W*[.,]/u.test(text.slice(quote.end + 1, quote.end + 3)) ||
    signatureOf(text, run, quote) !== null;
  return starts && ends && /^[\p{Lu}\p{N}…[.]/u.test(text.slice(quote.start));
}
