import type { PageElement } from "./page-tree.ts";

/** A run of text on a page that stands by itself: a paragraph, a heading, a list item, a table's cell. */
export interface PageBlock {
  /** The nearest element around it that breaks the line. */
  readonly element: PageElement;
  /** Lines parted by `\n`, white space within them collapsed; never empty. */
  readonly text: string;
  /** UTF-16 units of the text that stand inside links. */
  readonly linkChars: number;
}

const inline = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meta nobr o:p picture " +
    "q rp rt ruby s samp small span strike strong sub sup time tt u var wbr link path source"
  ).split(" "),
);

/** Controls and media have no text of the article. */
const withoutText = new Set(
  "script noscript head title button input select textarea option datalist audio video progress meter".split(
    " ",
  ),
);

/**
 * The texts of a subtree in document order. An element that breaks the line ends the block before it; two line breaks
 * in a row do so as well, since old pages part their paragraphs by `<br><br>`.
 *
 * @param isLeftOut subtrees for which it is true are passed over.
 */
export function blocksOf(root: PageElement, isLeftOut: (element: PageElement) => boolean): PageBlock[] {
  const collected = new Collector();
  let linkDepth = 0;
  const walk = (element: PageElement, block: PageElement): void => {
    if (element.name === "a") linkDepth += 1;
    for (const child of element.children) {
      if (typeof child === "string") collected.text(child, linkDepth > 0, block);
      else if (child.name === "br") collected.lineBreak(block);
      else if (withoutText.has(child.name) || isLeftOut(child)) continue;
      else if (inline.has(child.name)) walk(child, block);
      else {
        collected.end(block);
        walk(child, child);
        collected.end(child);
      }
    }
    if (element.name === "a") linkDepth -= 1;
  };
  walk(root, root);
  collected.end(root);
  return collected.blocks;
}

/** Gathers the pieces of the block that is being read. */
class Collector {
  readonly blocks: PageBlock[] = [];
  private line: string[] = [];
  private lines: string[] = [];
  private linkChars = 0;

  text(text: string, isLinked: boolean, block: PageElement): void {
    if (block.name === "pre" && text.includes("\n")) {
      const [first = "", ...more] = text.split("\n");
      this.line.push(first);
      for (const each of more) {
        this.endLine();
        this.line.push(each);
      }
    } else this.line.push(text);
    if (isLinked) this.linkChars += text.trim().length;
  }

  lineBreak(block: PageElement): void {
    const isBlank = this.endLine();
    if (isBlank && block.name !== "pre") this.end(block);
  }

  end(element: PageElement): void {
    this.endLine();
    const text = this.lines.join("\n");
    if (text !== "") this.blocks.push({ element, text, linkChars: Math.min(this.linkChars, text.length) });
    this.lines = [];
    this.linkChars = 0;
  }

  /** Answers whether the line was blank. */
  private endLine(): boolean {
    const line = this.line.join("").replace(/\s+/g, " ").trim();
    this.line = [];
    if (line !== "") this.lines.push(line);
    return line === "";
  }
}
