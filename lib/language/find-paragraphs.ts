import type { Span } from "./reading.ts";

/** No line of a text wrapped at a fixed column is longer, in UTF-16 units. */
const maxWrappedChars = 100;

/**
 * The paragraphs of a text from a position on: one a line, whether blank lines stand between them or not.
 * Only a text that was wrapped at a fixed column (short lines, most of them breaking off in mid-sentence)
 * has them between blank lines. Spans are trimmed, in order, never empty. Linear.
 */
export function findParagraphs(text: string, from = 0): Span[] {
  const lines = findLines(text, from);
  return isWrapped(text, lines) ? joinUntilBlankLine(text, lines) : lines;
}

function findLines(text: string, from: number): Span[] {
  const lines: Span[] = [];
  for (let start = from; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const visible = line.trim();
    if (visible !== "") {
      const first = start + line.length - line.trimStart().length;
      lines.push({ start: first, end: first + visible.length });
    }
    start = end + 1;
  }
  return lines;
}

/** Whether no blank line stands between two neighbouring lines. */
function touches(text: string, line: Span, next: Span): boolean {
  return text.slice(line.end, next.start).split("\n").length === 2;
}

function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 5 || lines.some((line) => line.end - line.start > maxWrappedChars)) return false;
  const touching = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && touches(text, line, next);
  });
  // Fifty characters without an end of sentence: the line was broken there, it is no list item that ended.
  const broken = touching.filter(
    (line) => line.end - line.start >= 50 && !/[.!?:;]["”’»)]*$/u.test(text.slice(line.end - 4, line.end)),
  );
  return broken.length >= 3 && broken.length * 2 > touching.length;
}

function joinUntilBlankLine(text: string, lines: readonly Span[]): Span[] {
  const paragraphs: Span[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && touches(text, last, line)) last.end = line.end;
    else paragraphs.push({ ...line });
  }
  return paragraphs;
}
