/** A run of letters as a page shows it: x from the left, y from the top, in points. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
  readonly isRightToLeft: boolean;
}

/** One line of print within one column. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Several cells side by side, set apart by tabs in the text. */
  readonly isRow?: boolean | undefined;
}

/** A gap this many letter heights wide parts two columns; between words it is a third of one, in stretched lines one. */
const columnGap = 1.8;
/** Above this share of a letter's height a gap is a space that the file did not write. */
const wordGap = 0.18;

/**
 * The lines of a page from its runs: runs on one base line, from left to right (right to left where the writing goes
 * so), cut where a gap is as wide as between columns. From the top of the page down.
 */
export function linesOf(runs: readonly PdfRun[]): PdfLine[] {
  return rowsOf(runs).flatMap((row) => cutRow(row));
}

function rowsOf(runs: readonly PdfRun[]): PdfRun[][] {
  const rows: { y: number; size: number; runs: PdfRun[] }[] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y)) {
    const last = rows.at(-1);
    // Raised figures and small capitals share the line of the letters beside them.
    if (last !== undefined && run.y - last.y < Math.max(last.size, run.size) * 0.45) {
      last.runs.push(run);
      if (run.size > last.size) Object.assign(last, { y: run.y, size: run.size });
    } else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  return rows.map((row) => row.runs.sort((a, b) => a.x - b.x));
}

function cutRow(row: readonly PdfRun[]): PdfLine[] {
  const pieces: PdfRun[][] = [];
  for (const run of row) {
    const piece = pieces.at(-1);
    const before = piece?.at(-1);
    if (piece === undefined || before === undefined) pieces.push([run]);
    else if (run.x - (before.x + before.width) > columnGap * Math.max(run.size, before.size))
      pieces.push([run]);
    else piece.push(run);
  }
  return pieces.map(joinRuns).filter((line) => line.text !== "");
}

function joinRuns(runs: readonly PdfRun[]): PdfLine {
  const leftToRight = runs.filter((run) => !run.isRightToLeft).length * 2 >= runs.length;
  const ordered = leftToRight ? runs : [...runs].reverse();
  let text = "";
  ordered.forEach((run, at) => {
    const before = ordered[at - 1];
    const gap = before === undefined ? 0 : distance(before, run);
    text +=
      gap > wordGap * run.size && !/\s$/.test(text) && !/^\s/.test(run.text) ? ` ${run.text}` : run.text;
  });
  const largest = runs.reduce((a, b) => (b.size > a.size ? b : a));
  return {
    text: text.replace(/\s+/g, " ").trim(),
    left: Math.min(...runs.map((run) => run.x)),
    right: Math.max(...runs.map((run) => run.x + run.width)),
    y: largest.y,
    size: largest.size,
  };
}

function distance(a: PdfRun, b: PdfRun): number {
  return b.x >= a.x ? b.x - (a.x + a.width) : a.x - (b.x + b.width);
}
