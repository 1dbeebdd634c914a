import { parseHTML } from "linkedom";

interface Lines {
  /** One paragraph a line, blank lines between them. */
  readonly text: string;
  /** The paragraph in the style "Title", else the only first-level heading; null when there is none. */
  readonly title: string | null;
}

/** Deeper nesting than any document has; what lies below is taken as plain text. */
const maxDepth = 200;

const blockNames = new Set(["P", "H1", "H2", "H3", "H4", "H5", "H6", "TR", "DIV", "TABLE", "UL", "OL", "LI"]);

/**
 * The lines of the plain HTML that mammoth makes: only its own dozen elements, no styles, no scripts. List items begin
 * with "• ", cells of a row are set apart by tabs, footnotes keep their number but their marks fall out of the text.
 */
export function htmlToLines(html: string): Lines {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const lines: string[] = [];
  let line = "";
  const flush = () => {
    const text = line.replace(/[ \u00a0]*\n[ ]*/g, "\n").trim();
    if (text !== "" && !isBareMark(text)) lines.push(text);
    line = "";
  };
  const walk = (node: Node, depth: number) => {
    if (node.nodeType === 3) line += node.textContent ?? "";
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (isNoteMark(element)) return;
    if (element.tagName === "BR") line += "\n";
    if (element.tagName === "TD" || element.tagName === "TH") {
      line = withCell(line, element);
      return;
    }
    const isBlock = blockNames.has(element.tagName);
    if (isBlock) startBlock(element);
    if (depth > maxDepth) line += element.textContent;
    else for (const child of element.childNodes) walk(child, depth + 1);
    if (isBlock) flush();
  };
  const startBlock = (element: Element) => {
    // A mark waits on the line for the item's own paragraph.
    if (!isBareMark(line)) flush();
    if (element.tagName === "LI") line = markOf(element);
  };
  walk(document.body, 0);
  flush();
  return { text: lines.join("\n\n"), title: titleOf(document) };
}

/** The mark of a footnote in the text, and the arrow that leads back from the note. */
function isNoteMark(element: Element): boolean {
  const id = element.getAttribute("id") ?? "";
  const href = element.getAttribute("href") ?? "";
  return (
    element.tagName === "A" && (/^(?:foot|end)note-ref-/.test(id) || /^#(?:foot|end)note-ref-/.test(href))
  );
}

/** A cell is one stretch of its row, whatever paragraphs it holds. */
function withCell(line: string, cell: Element): string {
  const text = cell.textContent.replace(/\s+/g, " ").trim();
  return line === "" ? text : `${line}\t${text}`;
}

/** What stands before a list item: the number of its footnote, its number in the list, or a bullet. */
function markOf(item: Element): string {
  const note = /^(?:foot|end)note-(\d+)$/.exec(item.getAttribute("id") ?? "")?.[1];
  if (note !== undefined) return `[${note}] `;
  const list = item.parentElement;
  if (list?.tagName !== "OL") return "• ";
  return `${String([...list.children].indexOf(item) + 1)}. `;
}

function isBareMark(line: string): boolean {
  return /^(?:•|\d+\.|\[\d+\])$/.test(line.trim());
}

function titleOf(document: Document): string | null {
  const marked = document.querySelector("h1.title");
  const all = document.querySelectorAll("h1");
  const heading = marked ?? (all.length === 1 ? all[0] : undefined);
  const title = (heading?.textContent ?? "").replace(/\s+/g, " ").trim();
  return title === "" ? null : title;
}
