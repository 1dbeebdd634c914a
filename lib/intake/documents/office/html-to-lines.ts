import { parsePage } from "#lib/intake/html/parse-page.ts";
import { attribute, textOf, type PageElement } from "#lib/intake/html/page-tree.ts";

interface Lines {
  /** One paragraph a line, blank lines between them. */
  readonly text: string;
  /** The paragraph in the style "Title", else the only first-level heading; null when there is none. */
  readonly title: string | null;
}

const blockNames = new Set(
  "p h1 h2 h3 h4 h5 h6 tr div table ul ol li article section main header footer aside blockquote figure figcaption pre dl dt dd".split(
    " ",
  ),
);

/** What nobody reads; the parser has left out most of it. */
const unread = new Set(["script", "noscript", "head"]);

/** The lines so far, the one being written, how many items each list has had, and whether it is in a table's cell. */
interface Writing {
  readonly lines: string[];
  line: string;
  readonly items: Map<PageElement | null, number>;
  inCell: boolean;
}

/**
 * Every line of HTML without a page around it: what mammoth makes of a Word document, or a piece that somebody pasted
 * because it is the article. Nothing is judged and left out, as it is on a whole page. List items begin with "• " or
 * their number, cells of a row are set apart by tabs, footnotes keep their number but their marks fall out of the text.
 */
export function htmlToLines(html: string): Lines {
  const page = parsePage(html);
  const writing: Writing = { lines: [], line: "", items: new Map(), inCell: false };
  write(page.root, writing);
  flush(writing);
  return { text: writing.lines.join("\n\n"), title: titleOf(page.elements) };
}

/** Recursion is safe: the parser bounds the depth. */
function write(element: PageElement, to: Writing): void {
  for (const child of element.children) {
    if (typeof child === "string") to.line += child.replace(/\s+/g, " ");
    else writeElement(child, to);
  }
}

function writeElement(element: PageElement, to: Writing): void {
  const { name } = element;
  if (unread.has(name) || isNoteMark(element)) return;
  if (name === "br") to.line += to.inCell ? " " : "\n";
  else if (name === "td" || name === "th") writeCell(element, to);
  else if (!blockNames.has(name)) write(element, to);
  else {
    // A mark waits on the line for the item's own paragraph.
    if (!isBareMark(to.line)) flush(to);
    if (name === "li" && !to.inCell) to.line = markOf(element, to.items);
    write(element, to);
    flush(to);
  }
}

/** A cell is one stretch of its row, whatever paragraphs it holds. */
function writeCell(cell: PageElement, to: Writing): void {
  const before = to.line.trim();
  const inside: Writing = { lines: [], line: "", items: to.items, inCell: true };
  write(cell, inside);
  flush(inside);
  const text = inside.lines.join(" ").replace(/\s+/g, " ");
  to.line = before === "" ? text : `${before}\t${text}`;
}

function flush(to: Writing): void {
  const text = to.line.replace(/[ \u00a0]*\n[ ]*/g, "\n").trim();
  if (text !== "" && !isBareMark(text)) to.lines.push(text);
  to.line = "";
}

/** The mark of a footnote in the text, and the arrow that leads back from the note. */
function isNoteMark(element: PageElement): boolean {
  if (element.name !== "a") return false;
  return (
    /^(?:foot|end)note-ref-/.test(attribute(element, "id")) ||
    /^#(?:foot|end)note-ref-/.test(attribute(element, "href"))
  );
}

/** What stands before a list item: the number of its footnote, its number in the list, or a bullet. */
function markOf(item: PageElement, items: Map<PageElement | null, number>): string {
  const note = /^(?:foot|end)note-(\d+)$/.exec(attribute(item, "id"))?.[1];
  if (note !== undefined) return `[${note}] `;
  if (item.parent?.name !== "ol") return "• ";
  const number = (items.get(item.parent) ?? 0) + 1;
  items.set(item.parent, number);
  return `${String(number)}. `;
}

function isBareMark(line: string): boolean {
  return /^(?:•|\d+\.|\[\d+\])$/.test(line.trim());
}

function titleOf(elements: readonly PageElement[]): string | null {
  const all = elements.filter((element) => element.name === "h1");
  const marked = all.find((element) => attribute(element, "class") === "title");
  const heading = marked ?? (all.length === 1 ? all[0] : undefined);
  return heading === undefined ? null : textOf(heading) || null;
}
