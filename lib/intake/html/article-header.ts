import { attribute, textOf } from "./page-tree.ts";
import type { Page, PageElement } from "./page-tree.ts";
import { plainText } from "./plain-text.ts";

/** Elements looked at after the headline, and before it when nothing is found after it. */
const maxElements = 90;
/** A run of text this long without a line break is the article's first paragraph, or its standfirst. */
const minParagraphChars = 220;
const beside = new Set([
  "figure",
  "figcaption",
  "nav",
  "aside",
  "footer",
  "form",
  "head",
  "button",
  "select",
]);

/**
 * The elements around the headline where pages print byline and date: those that follow it up to the first
 * paragraph. Empty when the page has no heading with the title's words.
 */
export function articleHeader(page: Page, title: string): PageElement[] {
  const folded = plainText(title);
  if (folded === "") return [];
  const at = page.elements.findIndex((e) => /^h[1-4]$/.test(e.name) && plainText(textOf(e)) === folded);
  if (at < 0) return [];
  const region: PageElement[] = [];
  let skipped: PageElement | null = null;
  for (const element of page.elements.slice(at + 1, at + 1 + maxElements)) {
    if (skipped !== null && isBelow(element, skipped)) continue;
    skipped = null;
    if (beside.has(element.name) || attribute(element, "role") === "navigation") {
      skipped = element;
      continue;
    }
    if (element.name === "p" && textOf(element).length >= minParagraphChars) break;
    region.push(element);
  }
  return region;
}

function isBelow(element: PageElement, other: PageElement): boolean {
  for (let at = element.parent; at !== null; at = at.parent) if (at === other) return true;
  return false;
}
