import type { QuoteSpan } from "./reading.ts";

/** What may close what: some papers mix curly and straight marks, German closes “low” ones either way. */
const CLOSERS: Readonly<Record<string, string>> = {
  "“": '”"',
  "„": '“”"',
  "”": "”",
  "«": "»",
  "»": "«",
  "‹": "›",
  "「": "」",
  "『": "』",
  '"': '"”',
  "‘": "’",
  "‚": "‘’",
  "'": "'",
};
const SINGLE = "‘‚'";
/** Marks that open only where a word begins, because they also close or stand for an apostrophe. */
const AMBIGUOUS = "\"'‘”»";

interface Opened {
  mark: string;
  /** Position after the mark. */
  start: number;
}

/**
 * Finds what stands between quotation marks: “…”, "…", «…», „…“, 「…」, and ‘…’ alone or nested.
 *
 * A quotation never runs over a line end: where a paragraph ends inside one, it is `open`, and the next
 * paragraph usually opens it again ("… run the night ferry.¶“We need it"). An unclosed single mark
 * is an apostrophe ("‘90s") and gives nothing, unless the next paragraph opens with the same mark.
 *
 * @param text normalised text; spans are UTF-16 units of it.
 * @returns the contents without the marks, by start; a nested quotation follows the one it stands in.
 * Linear.
 */
export function findQuotes(text: string, start = 0, end = text.length): QuoteSpan[] {
  const quotes: QuoteSpan[] = [];
  for (let from = start; from < end;) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 || newline > end ? end : newline;
    for (const quote of quotesOfLine(text.slice(from, to), firstMark(text, to, end))) {
      quotes.push({ start: quote.start + from, end: quote.end + from, open: quote.open });
    }
    from = to + 1;
  }
  return quotes.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The first visible character after a line end. */
function firstMark(text: string, from: number, end: number): string {
  return /\S/u.exec(text.slice(from, Math.min(end, from + 16)))?.[0] ?? "";
}

function quotesOfLine(line: string, nextMark: string): QuoteSpan[] {
  const quotes: QuoteSpan[] = [];
  const stack: Opened[] = [];
  const lastSingle = [...line.matchAll(/['’](?![\p{L}\p{N}])/gu)].at(-1)?.index ?? -1;
  const close = (opened: Opened, at: number, open: boolean): void => {
    if (open && SINGLE.includes(opened.mark) && opened.mark !== nextMark) return;
    const content = line.slice(opened.start, at).trimEnd();
    if (content.trim() !== "") quotes.push({ start: opened.start, end: opened.start + content.length, open });
  };
  for (const found of line.matchAll(/[“”„«»‹›「」『』"‘’‚']/gu)) {
    const [mark, at] = [found[0], found.index];
    const level = stack.findLastIndex((opened) => closes(line, opened, mark, at, lastSingle));
    if (level >= 0) {
      const opened = stack[level];
      stack.length = level;
      if (opened) close(opened, at, false);
    } else if (opens(line, mark, at, stack)) {
      const twin = stack.findIndex((opened) => opened.mark === mark);
      // The same mark again, not closed: the first one lost its end somewhere before.
      if (twin >= 0) for (const lost of stack.splice(twin)) close(lost, at, true);
      stack.push({ mark, start: at + 1 });
    }
  }
  for (const opened of stack) close(opened, line.length, true);
  return quotes;
}

function opens(line: string, mark: string, at: number, stack: readonly Opened[]): boolean {
  if (CLOSERS[mark] === undefined || !/\S/u.test(line.charAt(at + 1))) return false;
  if (!AMBIGUOUS.includes(mark)) return true;
  if (mark === '"' && stack.some((opened) => opened.mark === mark)) return false;
  if (mark === "'" && /\p{N}/u.test(line.charAt(at + 1))) return false;
  return at === 0 || /[\s(\[{“"„«‘—–:-]/u.test(line.charAt(at - 1));
}

function closes(line: string, opened: Opened, mark: string, at: number, lastSingle: number): boolean {
  if (at < opened.start || !(CLOSERS[opened.mark] ?? "").includes(mark)) return false;
  if (!SINGLE.includes(opened.mark)) return true;
  // Inside a word it is an apostrophe; after an s before another word ("the workers’ pay") it may be a possessive,
  // as long as another mark is left to close with.
  const next = line.charAt(at + 1);
  if (/[\p{L}\p{N}]/u.test(next) || /\s/u.test(line.charAt(at - 1))) return false;
  return !(line.charAt(at - 1) === "s" && /^ \p{Ll}/u.test(line.slice(at + 1, at + 3)) && at < lastSingle);
}
