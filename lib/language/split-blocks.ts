import { isCaption } from "./captions.ts";
import { findDateHeader } from "./find-date-header.ts";
import { datelineLength } from "./find-dateline.ts";
import { isNoise } from "./noise-lines.ts";
import type { BlockSpan, Span } from "./reading.ts";
import { findParagraphs } from "./find-paragraphs.ts";

/**
 * Longest headline and heading, in UTF-16 units; beyond, an unpunctuated line is a paragraph that lost its
 * stop.
 */
const maxHeadlineChars = 160;
const maxHeadingChars = 100;
const maxHeadingWords = 14;

/**
 * Marks what each run of an article is for: headline, dateline, paragraph, heading, caption or boilerplate.
 *
 * @param text normalised text.
 * @returns blocks in order, not overlapping, trimmed; together they hold every visible character. Linear.
 */
export function splitBlocks(text: string): BlockSpan[] {
  const header = findDateHeader(text);
  const marked = findParagraphs(text, header?.end ?? 0).map((span) => markAlone(text, span));
  const blocks = cutDateline(text, markTitles(text, marked));
  return header ? [{ start: header.start, end: header.end, kind: "boilerplate" }, ...blocks] : blocks;
}

/** What a line shows by itself. */
function markAlone(text: string, span: Span): BlockSpan {
  const line = text.slice(span.start, span.end);
  const kind = isNoise(line) ? "boilerplate" : isCaption(line) ? "caption" : "paragraph";
  return { ...span, kind };
}

/**
 * What a line shows by its place: a title stands above prose. Several such lines in a row are a list or a
 * table.
 */
function markTitles(text: string, blocks: readonly BlockSpan[]): BlockSpan[] {
  const prose = blocks.filter((block) => block.kind === "paragraph");
  const lineOf = (block: BlockSpan): string => text.slice(block.start, block.end);
  const [first, second] = prose;
  const headline = first && second && isHeadline(lineOf(first)) ? first : undefined;
  const body = headline ? prose.slice(1) : prose;
  const titled = body.map((block) => isHeading(lineOf(block)));
  const headings = new Set(
    body.filter((_, at) => titled[at] && at + 1 < body.length && !titled[at - 1] && !titled[at + 1]),
  );
  return blocks.map((block) => {
    if (block === headline) return { ...block, kind: "headline" };
    return headings.has(block) ? { ...block, kind: "heading" } : block;
  });
}

function isHeadline(line: string): boolean {
  return line.length <= maxHeadlineChars && startsLikeTitle(line) && !/[.。।。,;:]["”’»)\]]*$/u.test(line);
}

function isHeading(line: string): boolean {
  if (line.length > maxHeadingChars || line.split(/\s+/).length > maxHeadingWords) return false;
  return startsLikeTitle(line) && !/[.!?…:;,。！？؟۔।]["”’»)\]]*$/u.test(line);
}

/** Not in lower case, not with a bullet or list number, and with at least one letter. */
function startsLikeTitle(line: string): boolean {
  return !/^(?:\p{Ll}|[-–—•*⁃·]|\d{1,3}[.)]\s)/u.test(line) && /\p{L}/u.test(line);
}

function cutDateline(text: string, blocks: readonly BlockSpan[]): BlockSpan[] {
  const paragraphs = blocks.filter((block) => block.kind === "paragraph").slice(0, 10);
  for (const [place, block] of paragraphs.entries()) {
    const length = datelineLength(text.slice(block.start, Math.min(block.end, block.start + 240)), place);
    if (length === 0) continue;
    const cut = block.start + length;
    const rest = cut + (/^\s*/u.exec(text.slice(cut, cut + 8))?.[0].length ?? 0);
    return blocks.flatMap((each) =>
      each === block
        ? [
            { start: block.start, end: cut, kind: "dateline" as const },
            { start: rest, end: block.end, kind: "paragraph" as const },
          ]
        : [each],
    );
  }
  return [...blocks];
}
