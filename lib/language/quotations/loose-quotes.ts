import type { QuoteSpan } from "../reading.ts";
import type { Draft } from "./draft.ts";
import type { Run } from "./read-reports.ts";

/** A quotation this short is a word held at arm's length, not speech. */
const minWords = 5;

/**
 * Direct speech that no report of its paragraph claims: a paragraph that goes on quoting, or a reply set without a verb.
 * Words in marks inside a sentence ("the “deal”") are left alone.
 */
export function looseQuotes(text: string, run: Run, drafts: readonly Draft[]): Draft[] {
  return run.quotes
    .filter(
      (quote) =>
        !drafts.some((draft) => draft.start < quote.end && draft.end > quote.start) &&
        isSpeech(text, run, quote),
    )
    .map((quote) => ({
      start: quote.start,
      end: quote.end,
      mode: "direct",
      cue: null,
      source: null,
      run,
      open: quote.open,
      within: null,
    }));
}

function isSpeech(text: string, run: Run, quote: QuoteSpan): boolean {
  const words = text.slice(quote.start, quote.end).split(/\s+/u);
  if (words.length < minWords) return quote.open;
  const before = text.slice(run.start, quote.start - 1).trimEnd();
  const starts = before === "" || /[.!?:,”"’)]$/u.test(before);
  const ends =
    quote.open ||
    /[.!?…,–—-]$/u.test(text.slice(quote.start, quote.end)) ||
    /^\W*[.,]/u.test(text.slice(quote.end + 1, quote.end + 3));
  return starts && ends && /^[\p{Lu}\p{N}…[.]/u.test(text.slice(quote.start));
}
