/** An element of a parsed page. The tree is plain objects: nothing of the page is run, fetched or looked up. */
export interface PageElement {
  /** Lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | null;
  /** Strings are text with entities already read. At most `maxDepth` levels deep (parse-page.ts): recursion is safe. */
  readonly children: (PageElement | string)[];
}

/** A parsed page: its tree, and all its elements in document order. */
export interface Page {
  readonly root: PageElement;
  readonly elements: readonly PageElement[];
}

/** An attribute's value, trimmed; empty when it is not there. */
export function attribute(element: PageElement, name: string): string {
  return element.attributes[name]?.trim() ?? "";
}

/** Is the one below (or the same as) the other? */
export function isWithin(element: PageElement, ancestor: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** Longest text of one element that is read as a title, a name or a date, in UTF-16 units. */
const maxTextChars = 4_000;

/** The text below an element on one line, white space collapsed, cut off beyond `maxTextChars`. */
export function textOf(element: PageElement): string {
  const pieces: string[] = [];
  gather(element, pieces, maxTextChars);
  return pieces.join("").replace(/\s+/g, " ").trim();
}

/** Answers how many characters may still come. */
function gather({ name, children }: PageElement, pieces: string[], room: number): number {
  let left = name === "script" ? 0 : room;
  for (const child of children) {
    if (left <= 0) break;
    if (typeof child !== "string")
      left = child.name === "br" ? (pieces.push(" "), left) : gather(child, pieces, left);
    else {
      pieces.push(child.slice(0, left));
      left -= child.length;
    }
  }
  return name === "script" ? room : left;
}
