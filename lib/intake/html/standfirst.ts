import { plainText } from "./plain-text.ts";
import { isNoise, namesOf } from "./noise-elements.ts";
import type { PageBlock } from "./page-blocks.ts";
import type { PageElement } from "./page-tree.ts";

const names = new Set(
  "dek deck standfirst subtitle subheadline subheading subhead summary strap strapline excerpt tagline sapo bajada".split(
    " ",
  ),
);
/** How many blocks after the headline are looked at, and how long a standfirst is, in UTF-16 units. */
const nearby = 8;
const minChars = 25;
const maxChars = 500;

/**
 * The lines between headline and article that sum it up, known by their name or because the page's description
 * repeats them. Null when there are none.
 */
export function findStandfirst(
  blocks: readonly PageBlock[],
  title: string,
  descriptions: ReadonlySet<string>,
): string | null {
  const headline = blocks.findIndex(
    (block) => isWithinHeadline(block.element) && plainText(block.text) === title,
  );
  if (headline < 0) return null;
  for (const block of blocks.slice(headline + 1, headline + 1 + nearby)) {
    if (block.text.length < minChars || block.text.length > maxChars) continue;
    if (block.linkChars > block.text.length / 2 || isAside(block.element)) continue;
    if (descriptions.has(plainText(block.text)) || isNamed(block.element)) return block.text;
  }
  return null;
}

function isNamed(element: PageElement): boolean {
  const own = namesOf(element);
  const around = element.parent === null ? [] : namesOf(element.parent);
  return [...own, ...around].some((name) => names.has(name)) || own.join(" ").includes("sub headline");
}

function isWithinHeadline(element: PageElement): boolean {
  return element.name === "h1" || (element.parent !== null && element.parent.name === "h1");
}

function isAside(element: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent)
    if (["figure", "nav", "aside", "footer"].includes(at.name)) return true;
  return isNoise(element);
}
