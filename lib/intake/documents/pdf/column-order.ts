import type { PdfLine } from "./pdf-line.ts";

/** Fewer lines side by side than this are a table, a caption or chance. */
const minSideBySide = 4;
/** Columns within columns: a page of four is cut twice. */
const maxCuts = 2;

/**
 * The lines of a page in reading order: one column after the other where the page has columns. Lines that run across
 * both (headlines, the foot of the page) part the page into bands, each read from left to right.
 */
export function inReadingOrder(lines: readonly PdfLine[], cuts = 0): PdfLine[] {
  const gutter = cuts < maxCuts ? gutterOf(lines) : null;
  if (gutter === null) return joinRows([...lines].sort((a, b) => a.y - b.y || a.left - b.left));
  const ordered: PdfLine[] = [];
  let left: PdfLine[] = [];
  let right: PdfLine[] = [];
  const closeBand = () => {
    const after = headingsBelow(left, right);
    const column = left.slice(0, left.length - after.length);
    ordered.push(...inReadingOrder(column, cuts + 1), ...inReadingOrder(right, cuts + 1), ...after);
    left = [];
    right = [];
  };
  for (const line of [...lines].sort((a, b) => a.y - b.y || a.left - b.left)) {
    if (line.right <= gutter) left.push(line);
    else if (line.left >= gutter) right.push(line);
    else {
      closeBand();
      ordered.push(line);
    }
  }
  closeBand();
  return ordered;
}

/** Pieces on one line that no column parts are the cells of a row. */
function joinRows(lines: readonly PdfLine[]): PdfLine[] {
  const joined: PdfLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before === undefined || line.y - before.y > 0.3 * line.size || line.left < before.right)
      joined.push(line);
    else {
      const text = `${before.text}\t${line.text}`;
      joined[joined.length - 1] = { ...before, text, right: line.right, isRow: true };
    }
  }
  return joined;
}

/**
 * Headings at the end of a left column that stand lower than all of the right one: they belong to what follows below
 * both. Text of the usual size stays, because a left column may simply be the longer one.
 */
function headingsBelow(left: readonly PdfLine[], right: readonly PdfLine[]): PdfLine[] {
  if (right.length === 0) return [];
  const foot = Math.max(...right.map((line) => line.y));
  const sizes = left.map((line) => line.size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const firstAfter = left.findLastIndex((line) => line.y <= foot || line.size <= usual * 1.05) + 1;
  return left.slice(firstAfter);
}

/**
 * Where the page has an empty stripe from top to bottom with lines on both sides of it at the same height, or null. The
 * candidates are the left edges of lines: a right column begins at one.
 */
function gutterOf(lines: readonly PdfLine[]): number | null {
  const [first] = lines;
  if (first === undefined) return null;
  const from = lines.reduce((least, line) => Math.min(least, line.left), first.left);
  const to = lines.reduce((most, line) => Math.max(most, line.right), first.right);
  const edges = new Set(
    lines
      .map((line) => Math.floor(line.left))
      .filter((edge) => edge > from + (to - from) * 0.15 && edge < from + (to - from) * 0.85),
  );
  let best: { at: number; pairs: number } | null = null;
  for (const edge of [...edges].slice(0, 200)) {
    const pairs = sideBySide(lines, edge);
    if (pairs >= minSideBySide && (best === null || pairs > best.pairs)) best = { at: edge, pairs };
  }
  return best?.at ?? null;
}

/** How many lines left of the stripe have a neighbour right of it; 0 when too many lines run across. */
function sideBySide(lines: readonly PdfLine[], edge: number): number {
  const left = lines.filter((line) => line.right <= edge);
  const right = lines.filter((line) => line.left >= edge);
  const across = lines.length - left.length - right.length;
  if (across * 3 > lines.length || left.length < minSideBySide || right.length < minSideBySide) return 0;
  // Rows of a table begin a line on the right for each on the left and are short: they are read row by row.
  if (medianWidth(right) < 60 || medianWidth(left) < 60) return 0;
  const rightYs = right.map((line) => line.y).sort((a, b) => a - b);
  const low = rightYs[0] ?? 0;
  const high = rightYs.at(-1) ?? 0;
  return left.filter((line) => line.y >= low - line.size && line.y <= high + line.size).length;
}

function medianWidth(lines: readonly PdfLine[]): number {
  const widths = lines.map((line) => line.right - line.left).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}
