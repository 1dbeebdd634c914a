import { isArticleBody, namesOf } from "./noise-elements.ts";
import type { PageBlock } from "./page-blocks.ts";
import type { PageElement } from "./page-tree.ts";

/** How much running text each element holds, in UTF-16 units; elements without any are not in it. */
export type Masses = ReadonlyMap<PageElement, number>;

/** Shorter blocks are labels, buttons and menu entries on most pages. */
const minProseChars = 60;
/** A paragraph with more of it in links is a teaser or a list of links. */
const maxLinkShare = 0.4;

/** A block's weight as running text: its length, or nothing for labels and lists of links. */
export function massOf({ text, linkChars }: PageBlock): number {
  if (text.length < minProseChars || linkChars > text.length * maxLinkShare) return 0;
  return text.length;
}

export function massesOf(blocks: readonly PageBlock[], weigh: (block: PageBlock) => number): Masses {
  const masses = new Map<PageElement, number>();
  for (const block of blocks) {
    const mass = weigh(block);
    if (mass === 0) continue;
    for (let at: PageElement | null = block.element; at !== null; at = at.parent)
      masses.set(at, (masses.get(at) ?? 0) + mass);
  }
  return masses;
}

/** The deepest element with this share of the page's running text holds the article … */
const minShare = 0.8;
/** … and one that says of itself that it does needs less of it. Both measured in docs/reading/extraction.md. */
const minNamedShare = 0.65;

/** The elements whose texts make up the article, in document order. */
export function bodyContainers(root: PageElement, masses: Masses): PageElement[] {
  const mass = masses.get(root) ?? 0;
  let best = root;
  let at: PageElement | null = root;
  while (at !== null && (masses.get(at) ?? 0) >= mass * 0.4) {
    const own = masses.get(at) ?? 0;
    if (own >= mass * minShare || (own >= mass * minNamedShare && isArticleBody(at))) best = at;
    at = heaviestChild(at, masses);
  }
  return withAlike(best, masses);
}

function heaviestChild({ children }: PageElement, masses: Masses): PageElement | null {
  let heaviest: PageElement | null = null;
  let most = 0;
  for (const child of children) {
    if (typeof child === "string") continue;
    const mass = masses.get(child) ?? 0;
    if (mass > most) [heaviest, most] = [child, mass];
  }
  return heaviest;
}

/** Some sites part an article into several boxes of one kind: those beside the chosen one belong to it. */
function withAlike(chosen: PageElement, masses: Masses): PageElement[] {
  const { parent } = chosen;
  if (parent === null || ["html", "body", "#root"].includes(chosen.name)) return [chosen];
  const isAlike = (other: PageElement): boolean =>
    other === chosen ||
    ((masses.get(other) ?? 0) > 0 &&
      (other.name === "p" || (other.name === chosen.name && haveSameName(other, chosen))));
  return parent.children.filter((child): child is PageElement => typeof child !== "string" && isAlike(child));
}

function haveSameName(one: PageElement, other: PageElement): boolean {
  const names = new Set(namesOf(one));
  const others = namesOf(other);
  if (names.size === 0 || others.length === 0) return names.size === others.length;
  return others.filter((name) => names.has(name)).length * 2 >= others.length;
}
