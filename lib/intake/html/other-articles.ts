import type { Masses } from "./body-container.ts";
import { isArticleBody } from "./noise-elements.ts";
import { isWithin, textOf } from "./page-tree.ts";
import type { Page, PageElement } from "./page-tree.ts";
import { plainText } from "./plain-text.ts";

/** Running text an element needs to be taken for a whole article, in UTF-16 units. */
const minArticleChars = 200;
/** Share of the remaining text that must lie in elements of the same kind. */
const minShareElsewhere = 0.6;

/** An article apart from the largest text of the page is more than a box around its headline and standfirst. */
const minElsewhereChars = 400;
const minShareOfOther = 0.15;

/**
 * Front pages, blogs and endless pages hold several articles: only the one around the headline is wanted. The
 * container stays as it is unless the article around the headline lies outside it, is most of it, or most of the rest
 * lies in elements of the same kind.
 *
 * @param title the article's title, folded by `plainText`.
 */
export function withoutOtherArticles(
  container: PageElement,
  page: Page,
  masses: Masses,
  title: string,
): PageElement {
  const headline = page.elements.find(
    (each) => /^h[1-3]$/.test(each.name) && plainText(textOf(each)) === title,
  );
  const own = headline === undefined ? null : articleAround(headline, masses);
  if (own === null || isWithin(container, own)) return container;
  const inside = masses.get(own) ?? 0;
  const total = masses.get(container) ?? 0;
  if (!isWithin(own, container)) {
    return inside >= minElsewhereChars && inside >= total * minShareOfOther ? own : container;
  }
  if (inside >= total / 2) return own;
  const isRival = (each: PageElement): boolean =>
    each.name === own.name && each.parent?.name !== each.name && !isWithin(each, own) && !isWithin(own, each);
  const elsewhere = page.elements
    .filter((each) => masses.has(each) && isWithin(each, container) && isRival(each))
    .reduce((sum, each) => sum + (masses.get(each) ?? 0), 0);
  return elsewhere >= (total - inside) * minShareElsewhere ? own : container;
}

function articleAround(headline: PageElement, masses: Masses): PageElement | null {
  for (let at: PageElement | null = headline; at !== null; at = at.parent)
    if ((masses.get(at) ?? 0) > minArticleChars && isArticleBody(at)) return at;
  return null;
}
