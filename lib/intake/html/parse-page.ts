import { Parser } from "htmlparser2";
import type { Page, PageElement } from "./page-tree.ts";

/** Longest page read, in UTF-16 units; what follows is cut off. The longest page of the development sets has 2.9 million. */
const maxPageChars = 6_000_000;
/** Elements nested deeper become siblings at this depth, so that walking the tree by recursion is safe. */
const maxDepth = 256;
/** Elements and texts kept; a page of news has some thousands. */
const maxNodes = 400_000;

/** Elements open at once beyond which the rest of a page is not read, looked at after each chunk. */
const maxOpen = 2_000;
const chunkChars = 32_768;

/** Content nobody reads as text; scripts of data are kept, they describe the article. */
const unread = new Set(["style", "template", "svg", "math", "iframe", "object", "canvas", "noframes"]);

/** The tree of an HTML page, whatever state it is in. No script is run, nothing is fetched. */
export function parsePage(html: string): Page {
  const root: PageElement = { name: "#root", attributes: {}, parent: null, children: [] };
  const elements: PageElement[] = [];
  const open: PageElement[] = [root];
  let nodes = 0;
  let unreadDepth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const parent = open[Math.min(open.length, maxDepth) - 1] ?? root;
        const element: PageElement = { name, attributes, parent, children: [] };
        if (unreadDepth > 0 || isUnread(element)) unreadDepth += 1;
        else if (nodes < maxNodes) {
          nodes += 1;
          parent.children.push(element);
          elements.push(element);
        }
        open.push(element);
      },
      ontext: (text) => {
        if (unreadDepth > 0 || nodes >= maxNodes) return;
        const { children } = open[Math.min(open.length, maxDepth) - 1] ?? root;
        const last = children.length - 1;
        const before = children[last];
        if (typeof before === "string") children[last] = before + text;
        else {
          nodes += 1;
          children.push(text);
        }
      },
      onclosetag: () => {
        if (unreadDepth > 0) unreadDepth -= 1;
        if (open.length > 1) open.pop();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  // The parser's time grows with the square of the nesting: a page nested beyond reason is read no further.
  const end = Math.min(html.length, maxPageChars);
  for (let at = 0; at < end && open.length < maxOpen; at += chunkChars) {
    parser.write(html.slice(at, Math.min(at + chunkChars, end)));
  }
  parser.end();
  return { root, elements };
}

function isUnread({ name, attributes }: PageElement): boolean {
  if (name === "script") return !/ld\+json|^application\/json$/i.test(attributes["type"] ?? "");
  return unread.has(name);
}
