import type { PdfLine } from "./pdf-line.ts";

/** How many lines at the top and at the foot of a page may be running heads. */
const edgeLines = 3;

/**
 * The pages without what is printed around the text: page numbers, and heads and feet that come again. A line at the
 * edge of a page is one when the same words, figures aside, stand at the edge of at least half of the pages.
 *
 * @param pages lines of each page, in any order.
 */
export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgesOf(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const needed = Math.max(2, Math.ceil(pages.length / 2));
  return pages.map((page) => {
    const edges = new Set(edgesOf(page).filter((line) => (seen.get(keyOf(line)) ?? 0) >= needed));
    const outermost = new Set([...extremes(page)].filter((line) => isPageNumber(line.text)));
    return page.filter((line) => !edges.has(line) && !outermost.has(line));
  });
}

function edgesOf(page: readonly PdfLine[]): PdfLine[] {
  const sorted = [...page].sort((a, b) => a.y - b.y);
  const heights = [...new Set(sorted.map((line) => line.y))];
  const top = heights[edgeLines - 1] ?? Infinity;
  const foot = heights.at(-edgeLines) ?? -Infinity;
  return sorted.filter((line) => line.y <= top || line.y >= foot);
}

/** The first and the last line of print, where it is alone at its height: the cells of a row are no page numbers. */
function extremes(page: readonly PdfLine[]): PdfLine[] {
  const ys = page.map((line) => line.y);
  return [Math.min(...ys), Math.max(...ys)].flatMap((y) => {
    const row = page.filter((line) => line.y === y);
    return row.length === 1 ? row : [];
  });
}

function keyOf(line: PdfLine): string {
  return line.text.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ");
}

function isPageNumber(text: string): boolean {
  return /^(?:(?:page|p\.|pp\.|seite|página|стор\.)\s*)?[-–—|\s]*\d{1,3}(?:\s*(?:of|\/|von|de|з|из)\s*\d{1,3})?[-–—|\s]*$/iu.test(
    text,
  );
}
