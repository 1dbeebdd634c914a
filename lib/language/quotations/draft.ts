import type { QuotationMode } from "../close-reading.ts";
import type { QuoteSpan, Span } from "../reading.ts";
import type { Report, Part } from "./link-parts.ts";
import type { Run } from "./read-reports.ts";

/** A quotation before anybody is found behind its speaker's words. */
export interface Draft extends Span {
  mode: QuotationMode;
  cue: Span | null;
  source: Span | null;
  run: Run;
  /** The paragraph ends inside it. */
  open: boolean;
  /** The draft it stands in. */
  within: Draft | null;
}

const EDGE = /[\s"“”„«»‘’'`,;:–—-]/u;

/** The quotations of one paragraph that its reports make: one for every stretch of content. */
export function draftsOf(text: string, run: Run, reports: readonly Report[]): Draft[] {
  return reports.flatMap((report, at) => {
    const source = report.source ?? borrowedSource(run, reports, at);
    return report.contents.flatMap((part) => {
      const content = contentOf(text, run, part);
      if (content.end <= content.start) return [];
      return [
        {
          ...content,
          cue: report.cue ? trimmed(text, spanOf(run, report.cue)) : null,
          source: source ? trimmed(text, spanOf(run, source)) : null,
          run,
          within: null,
        },
      ];
    });
  });
}

/** "He said … and added …": a cue without a source of its own has the one of the report before, in its sentence. */
function borrowedSource(run: Run, reports: readonly Report[], at: number): Part | null {
  const cue = reports[at]?.cue;
  if (!cue) return null;
  const sentence = run.words[cue.start]?.sentence;
  const before = reports
    .slice(0, at)
    .filter(
      (report) =>
        report.source !== null &&
        run.words[report.source.start]?.sentence === sentence &&
        report.source.start < cue.start,
    );
  return before.at(-1)?.source ?? null;
}

/** Where a part of a paragraph stands in the text. */
export function spanOf(run: Run, part: Part): Span {
  return {
    start: run.tokens[part.start]?.start ?? run.start,
    end: run.tokens[part.end - 1]?.end ?? run.start,
  };
}

/** Without marks and white space at either end; the stop of an abbreviation stays. */
function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && EDGE.test(text.charAt(from))) from += 1;
  while (to > from && EDGE.test(text.charAt(to - 1))) to -= 1;
  return to > from ? { start: from, end: to } : { start, end };
}

/** The content of a report without the marks around it, how it is given, and whether it runs on. */
function contentOf(text: string, run: Run, part: Part): Span & { mode: QuotationMode; open: boolean } {
  const span = spanOf(run, part);
  const touched = run.quotes.filter((quote) => quote.start < span.end && quote.end > span.start);
  const only = touched.length === 1 ? touched[0] : undefined;
  if (only && fills(text, span, only)) {
    // A content that breaks off early or begins late in a quotation means the whole; a short part of it keeps its bounds.
    const inside = Math.min(only.end, span.end) - Math.max(only.start, span.start);
    const whole = part.cue === "none" || inside * 2 > only.end - only.start;
    const start = whole ? only.start : Math.max(only.start, span.start);
    const end = whole ? only.end : Math.min(only.end, span.end);
    return { start, end, mode: "direct", open: only.open && end === only.end };
  }
  let { start, end } = span;
  while (start < end && /[\s,;:]/u.test(text.charAt(start))) start += 1;
  while (end > start && /[\s,;:]/u.test(text.charAt(end - 1))) end -= 1;
  const that = /^that\s+/u.exec(text.slice(start, start + 8));
  if (that) start += that[0].length;
  return { start, end, mode: touched.length > 0 ? "mixed" : "indirect", open: false };
}

/** Whether nothing but marks stands between the span's bounds and the quotation's. */
function fills(text: string, span: Span, quote: QuoteSpan): boolean {
  const lead = text.slice(span.start, Math.max(span.start, quote.start));
  const tail = text.slice(Math.min(span.end, quote.end), span.end);
  return !/[\p{L}\p{N}]/u.test(lead) && !/[\p{L}\p{N}]/u.test(tail);
}
