import type { PdfLine } from "./pdf-line.ts";

/** Distance between lines of one paragraph, as a multiple of the usual one. */
const paragraphGap = 1.35;
/** Letters of another size begin something new: a headline, a caption. */
const sizeChange = 0.12;
/** An indent of a first line, in letter heights. */
const indent = 0.8;
/** A line that ends this much short of its column, as a share of the column, may be the last of its paragraph. */
const shortLine = 0.12;

/**
 * The paragraphs of a document from its lines in reading order: lines are joined, words that were parted at the end of
 * a line are put together again, and a paragraph that runs over a column or a page goes on.
 */
export function joinParagraphs(lines: readonly PdfLine[]): string[] {
  const hyphenated = new Set(
    lines.flatMap((line) => line.text.toLowerCase().match(/\p{L}+(?:-\p{L}+)+/gu) ?? []),
  );
  const leading = usualLeading(lines);
  const inTable = (at: number) =>
    lines[at]?.isRow === true && (lines[at - 1]?.isRow === true || lines[at + 1]?.isRow === true);
  const paragraphs: string[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const last = paragraphs.length - 1;
    const isRow = inTable(at) || inTable(at - 1);
    if (before === undefined || isRow || begins(line, before, columnOf(lines, at), leading))
      paragraphs.push(line.text);
    else paragraphs[last] = joinLines(paragraphs[last] ?? "", line.text, hyphenated);
  });
  return paragraphs.map((text) => text.replace(/\u00ad/g, ""));
}

interface Column {
  readonly left: number;
  readonly right: number;
}

/** Left and right edge of the column a line stands in: the extremes of its near neighbours that overlap it. */
function columnOf(lines: readonly PdfLine[], at: number): Column {
  const line = lines[at];
  if (line === undefined) return { left: 0, right: 0 };
  const near = lines
    .slice(Math.max(0, at - 12), at + 13)
    .filter((other) => other.left < line.right && other.right > line.left && sameSize(other, line));
  return {
    left: Math.min(...near.map((other) => other.left)),
    right: Math.max(...near.map((other) => other.right)),
  };
}

function begins(line: PdfLine, before: PdfLine, column: Column, leading: number): boolean {
  const width = Math.max(column.right - column.left, 1);
  const down = line.y - before.y;
  const isBulleted = /^(?:[•◦▪●‣–—*-]\s|\(?\d{1,3}[.)]\s)/u.test(line.text);
  if (!sameSize(line, before)) return true;
  // Upwards is the next column or page: a sentence that has not ended goes on there.
  if (down <= 0 || line.left > before.right) return endsSentence(before.text) || isBulleted;
  if (down > leading * line.size * paragraphGap) return true;
  const isIndented = line.left - column.left > indent * line.size;
  const wasIndented = before.left - column.left > indent * before.size;
  if (isIndented && !wasIndented && line.left - before.left > indent * line.size) return true;
  if (isBulleted) return true;
  return endsSentence(before.text) && column.right - before.right > shortLine * width;
}

function sameSize(a: PdfLine, b: PdfLine): boolean {
  return Math.abs(a.size - b.size) <= sizeChange * Math.max(a.size, b.size);
}

function endsSentence(text: string): boolean {
  return /[.!?:…。！？؟۔]["”’»)\]]*$/u.test(text);
}

/** The middle distance between neighbouring lines of one size, in letter heights. */
function usualLeading(lines: readonly PdfLine[]): number {
  const gaps = lines
    .flatMap((line, at) => {
      const before = lines[at - 1];
      return before !== undefined && sameSize(line, before) && line.y > before.y
        ? [(line.y - before.y) / line.size]
        : [];
    })
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 1.3;
}

/**
 * Two lines of a paragraph as one text. A hyphen at the end goes away when a small letter follows, unless the document
 * writes the same compound with its hyphen inside a line.
 */
function joinLines(text: string, next: string, hyphenated: ReadonlySet<string>): string {
  if (text.endsWith("\u00ad")) return text + next;
  const head = /(\p{L}+(?:-\p{L}+)*)[-\u2010]$/u.exec(text)?.[1];
  const tail = /^\p{Ll}+/u.exec(next)?.[0];
  if (head === undefined || tail === undefined)
    return /[-\u2010]$/u.test(text) && head !== undefined ? text + next : `${text} ${next}`;
  const compound = `${head}-${tail}`.toLowerCase();
  return hyphenated.has(compound) ? `${text.slice(0, -1)}-${next}` : text.slice(0, -1) + next;
}
