/** What a stretch of tokens is in a report of speech, and on which side its cue stands ("after": the cue comes later). */
export interface Part {
  kind: "source" | "cue" | "content";
  /** Token indices `[start, end)`. */
  start: number;
  end: number;
  cue: "before" | "after" | "none";
}

/** One report: who, the reporting words, what. */
export interface Report {
  source: Part | null;
  cue: Part | null;
  contents: Part[];
}

/**
 * Joins the parts of one paragraph into reports: every part goes to the nearest cue on the side it says its cue is on.
 * A cue without a source of its own takes the one of the cue before it when only a conjunction stands between the
 * reports ("he said … and added …").
 *
 * @param parts by start, not overlapping.
 */
export function linkParts(parts: readonly Part[]): Report[] {
  const reports: Report[] = parts
    .filter(({ kind }) => kind === "cue")
    .map((cue) => ({ source: null, cue, contents: [] }));
  const lonely: Report[] = [];
  for (const part of parts) {
    if (part.kind === "cue") continue;
    const report = nearest(reports, part);
    if (part.kind === "content") {
      if (report) report.contents.push(part);
      else lonely.push({ source: null, cue: null, contents: [part] });
    } else if (report && (!report.source || distance(report, part) < distance(report, report.source))) {
      report.source = part;
    }
  }
  return [...reports, ...lonely]
    .filter(({ contents }) => contents.length > 0)
    .sort((a, b) => (a.contents[0]?.start ?? 0) - (b.contents[0]?.start ?? 0));
}

function distance({ cue }: Report, part: Part): number {
  if (!cue) return Infinity;
  return part.end <= cue.start ? cue.start - part.end : part.start - cue.end;
}

function nearest(reports: readonly Report[], part: Part): Report | undefined {
  if (part.cue === "none") return undefined;
  const wanted = reports.filter(({ cue }) =>
    cue === null ? false : part.cue === "after" ? cue.start >= part.end : cue.end <= part.start,
  );
  return part.cue === "after" ? wanted[0] : wanted.at(-1);
}
