import { findQuotes } from "../find-quotes.ts";
import type { QuoteSpan, Span } from "../reading.ts";

/**
 * What stands between quotation marks, as `findQuotes`, and two things more: the typewriter's doubled marks (''…'' and
 * ``…'') are read as one mark each, and a closing mark that nothing opened closes what the paragraph began inside of.
 */
export function findMarks(text: string, { start, end }: Span): QuoteSpan[] {
  const run = text.slice(start, end);
  const found =
    run.includes("''") || run.includes("``")
      ? findDoubled(text, run, start, end)
      : findQuotes(text, start, end);
  const closing = run.search(/[“”«»„]/u);
  if (closing < 8 || run.charAt(closing) !== "”") return found;
  const lost = { start, end: start + closing, open: false };
  return [lost, ...found.filter((quote) => quote.start >= lost.end)];
}

function findDoubled(text: string, run: string, start: number, end: number): QuoteSpan[] {
  // A blank and a mark in place of two: all positions stay.
  const printed = run.replace(/''|``/gu, ' "');
  // What stands behind tells whether the next paragraph opens the quotation again.
  return findQuotes(`${printed}${text.slice(end, end + 16)}`, 0, run.length).map((quote) => ({
    ...quote,
    start: quote.start + start,
    end: quote.end + start,
  }));
}
