import { findQuotes } from "./find-quotes.ts";
import type { Span } from "./reading.ts";
import { hasReportingClause } from "./reporting-clauses.ts";
import { splitSentences } from "./split-sentences.ts";

/**
 * How an article gives a statement: in the speaker's own words, in the outlet's words, or as the outlet's
 * own.
 */
export type SpeechMode = "direct_quote" | "paraphrase" | "narration";

/**
 * Suggests how a selected span reports speech; an editor decides.
 *
 * `direct_quote` when at least half of the selection stands inside quotation marks (selecting “…,” she said
 * whole is still her words; a quoted word or two in a paraphrase are not); `paraphrase` when a sentence it
 * touches has a reporting clause; else `narration`.
 *
 * @param start,end a span of `text` in UTF-16 units; the paragraphs it touches are looked at, nothing
 * beyond.
 */
export function speechModeOf(text: string, start: number, end: number): SpeechMode {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const newline = text.indexOf("\n", Math.max(start, end - 1));
  const to = newline < 0 ? text.length : newline;
  const outermost: Span[] = [];
  for (const quote of findQuotes(text, from, to)) {
    if (quote.start >= (outermost.at(-1)?.end ?? 0)) outermost.push(quote);
  }
  const quoted = outermost.reduce((sum, quote) => sum + shared(quote, { start, end }), 0);
  if (quoted > 0 && quoted * 2 >= end - start) return "direct_quote";
  const touched = splitSentences(text, from, to).filter((sentence) => shared(sentence, { start, end }) > 0);
  const reported = touched.some((sentence) => hasReportingClause(text.slice(sentence.start, sentence.end)));
  return reported ? "paraphrase" : "narration";
}

/** How many UTF-16 units two spans have in common. */
function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
