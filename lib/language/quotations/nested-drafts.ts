import type { Span } from "../reading.ts";
import { splitSentences } from "../split-sentences.ts";
import { draftsOf, type Draft } from "./draft.ts";
import { findMarks } from "./find-marks.ts";
import { linkParts } from "./link-parts.ts";
import { partsOf, prepareRun, readStates } from "./read-reports.ts";
import { tokenise } from "./tokenise.ts";

/** Fewer words in inner marks are a name or a title, not somebody else's speech. */
const minWords = 4;

/**
 * Quotations inside quotations: what a letter says that somebody reads aloud ("“The letter reads, ‘…’” Holm said"), or what
 * somebody wrote as another tells it ("Holm added that Orr wrote: “…”"). The inside of each draft is read by itself;
 * only what stands between marks of its own counts.
 */
export function nestedDrafts(text: string, drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((outer) => {
    const marks = innerMarks(text, outer);
    if (marks.length === 0) return [];
    const inside: Span = { start: outer.start, end: outer.end };
    const starts = splitSentences(text, inside.start, inside.end).map(({ start }) => start);
    const run = prepareRun(text, tokenise(text, inside.start, inside.end), starts, inside);
    const found = draftsOf(text, run, linkParts(partsOf(readStates(run))));
    return marks.flatMap((mark): Draft[] => {
      const report = found.find((draft) => draft.start < mark.end && draft.end > mark.start && draft.source);
      // Nobody is named: words the outer speaker holds at arm's length.
      if (!report) return [];
      const { cue, source } = report;
      return [{ ...mark, mode: "direct", cue, source, run: outer.run, within: outer }];
    });
  });
}

/** Marks inside the draft that are not its own. */
function innerMarks(text: string, outer: Draft): (Span & { open: boolean })[] {
  const inner = findMarks(text, { start: outer.start, end: outer.end }).filter(
    ({ start, end }) => start > outer.start + 8 && text.slice(start, end).split(/\s+/u).length >= minWords,
  );
  const top = inner.filter(
    (one) => !inner.some((other) => other !== one && other.start <= one.start && other.end >= one.end),
  );
  // In mixed speech only words that somebody else is said to have written make a quotation of their own.
  return outer.mode === "direct"
    ? top
    : top.filter(({ start }) => /[:,]\s*\W$/u.test(text.slice(outer.start, start)));
}
