import type { Masses } from "./body-container.ts";
import { blocksOf } from "./page-blocks.ts";
import type { PageBlock } from "./page-blocks.ts";
import { isListHeading } from "./page-lines.ts";
import { isArticleBody, isCertainNoise, isHidden, isNoise } from "./noise-elements.ts";
import { isWithin } from "./page-tree.ts";
import type { Page, PageElement } from "./page-tree.ts";

/** An element with this share of the page's running text is no noise, unless it is certain to be. */
const maxNoiseShare = 0.4;
/** Running text that must be left on the page when something large and certain is taken away, in UTF-16 units. */
const minLeft = 300;

/**
 * The elements of a page that hold nothing of its article: menus, teasers, captions, comments, hidden parts.
 *
 * @param blocks all texts of the page, in its order.
 * @param masses running text by element (body-container.ts).
 */
export function pageNoise(page: Page, blocks: readonly PageBlock[], masses: Masses): Set<PageElement> {
  const total = masses.get(page.root) ?? 0;
  const hidden = hiddenMasses(page, masses);
  const noise = new Set<PageElement>();
  let left = total;
  for (const element of page.elements) {
    if (!isNoise(element)) continue;
    const mass = masses.get(element) ?? 0;
    if (mass >= total * maxNoiseShare) {
      if (!isCertainNoise(element) || left - mass < minLeft) continue;
      left -= mass;
    }
    if (mass > 0 && isHidden(element) && isBehindPaywall(element, masses, hidden)) continue;
    noise.add(element);
  }
  for (const list of otherArticleLists(blocks, page)) {
    const mass = masses.get(list) ?? 0;
    if (left - mass < minLeft) continue;
    left -= mass;
    noise.add(list);
  }
  return noise;
}

/** The largest elements that begin with the heading of a list of other articles, and do not hold the page's own headline. */
function otherArticleLists(blocks: readonly PageBlock[], page: Page): Set<PageElement> {
  const lists = new Set<PageElement>();
  const headline = page.elements.find(({ name }) => name === "h1") ?? null;
  for (const [at, block] of blocks.entries()) {
    if (!isListHeading(block) || !/^h[2-6]$/.test(block.element.name)) continue;
    const before = blocks[at - 1]?.element ?? null;
    let list: PageElement | null = null;
    for (let each = block.element.parent; each !== null && canBeList(each); each = each.parent) {
      if ((before !== null && isWithin(before, each)) || (headline !== null && isWithin(headline, each)))
        break;
      list = each;
    }
    if (list !== null) lists.add(list);
  }
  return lists;
}

function canBeList({ name }: PageElement): boolean {
  return !["body", "main", "html", "#root"].includes(name);
}

/** For each element, how much running text its hidden children hold. */
function hiddenMasses(page: Page, masses: Masses): Masses {
  const hidden = new Map<PageElement, number>();
  for (const element of page.elements) {
    const mass = masses.get(element) ?? 0;
    if (mass > 0 && element.parent !== null && isHidden(element))
      hidden.set(element.parent, (hidden.get(element.parent) ?? 0) + mass);
  }
  return hidden;
}

/** Text behind a paywall is in the page, in boxes hidden until a script has asked who reads; they are most of the body. */
function isBehindPaywall({ parent }: PageElement, masses: Masses, hidden: Masses): boolean {
  if (parent === null || !isArticleBody(parent)) return false;
  return (hidden.get(parent) ?? 0) > (masses.get(parent) ?? 0) / 2;
}

/** Tables of figures are left out of the text; where tables are most of what there is, they are the article. */
export function leaveOutTables(
  page: Page,
  containers: readonly PageElement[],
  noise: Set<PageElement>,
): void {
  const chars = (element: PageElement): number =>
    blocksOf(element, (each) => noise.has(each)).reduce((sum, { text }) => sum + text.length, 0);
  const tables = page.elements.filter(
    (element) =>
      element.name === "table" &&
      !hasTableAround(element) &&
      containers.some((container) => isWithin(element, container)),
  );
  if (tables.length === 0) return;
  const inTables = tables.reduce((sum, table) => sum + chars(table), 0);
  const inAll = containers.reduce((sum, container) => sum + chars(container), 0);
  if (inTables < inAll / 2) for (const table of tables) noise.add(table);
}

function hasTableAround(element: PageElement): boolean {
  for (let at = element.parent; at !== null; at = at.parent) if (at.name === "table") return true;
  return false;
}
