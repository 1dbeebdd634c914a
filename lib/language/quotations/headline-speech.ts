import type { People } from "../speakers/people-of.ts";
import type { Draft } from "./draft.ts";
import type { Run } from "./read-reports.ts";

/** Longest headline, in UTF-16 units. */
const maxHeadlineChars = 200;
const NAME_AND_WORDS = /^((?:\p{Lu}[\p{L}\p{M}.’'-]*\s){0,3}\p{Lu}[\p{L}\p{M}’'-]+):\s+(?=\S)/u;

/**
 * "Holm: bridge is safe" as a headline: words of whoever stands before the colon, when the article names such a person.
 * Null for any other line, and where a report was read already.
 */
export function headlineSpeech(
  text: string,
  run: Run,
  people: People,
  drafts: readonly Draft[],
): Draft | null {
  const line = text.slice(run.start, run.end);
  if (drafts.length > 0 || line.length > maxHeadlineChars || line.includes("\n")) return null;
  const found = NAME_AND_WORDS.exec(line);
  const name = found?.[1];
  if (!found || name === undefined || people.called(name)?.person !== true) return null;
  const colon = run.start + name.length;
  const [quote] = run.quotes;
  const start = run.start + found[0].length;
  const direct = quote !== undefined && quote.start === start + 1 && quote.end >= run.end - 2;
  return {
    ...(direct ? { start: quote.start, end: quote.end } : { start, end: run.end }),
    mode: direct ? "direct" : run.quotes.length > 0 ? "mixed" : "indirect",
    cue: { start: colon, end: colon + 1 },
    source: { start: run.start, end: colon },
    run,
    open: false,
    within: null,
  };
}
