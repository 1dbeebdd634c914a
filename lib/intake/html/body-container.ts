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
function massOf({ text, linkChars }: PageBlock): number {
  if (text.length < minProseChars || linkChars > text.length * maxLinkShare) return 0;
  return text.length;
}

export function massesOf(blocks: readonly PageBlock[]): Masses {
  const masses = new Map<PageElement, number>();
  for (const block of blocks) {
    const mass = massOf(block);
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

/** How far up it is looked for boxes that belong to the chosen one. */
const maxLevels = 5;

/**
 * Some sites part an article into several boxes of one kind, or put its first paragraphs before a box with the rest:
 * the boxes like the chosen one and the bare paragraphs beside it, or beside what is around it, belong to it.
 */
function withAlike(chosen: PageElement, masses: Masses): PageElement[] {
  let at = chosen;
  for (let level = 0; level < maxLevels; level += 1) {
    const { parent } = at;
    if (parent === null || wholePages.has(at.name)) break;
    const own = at;
    const isPart = (child: PageElement): boolean =>
      child === own ||
      (masses.has(child) && (child.name === "p" || (isAlike(child, own) && holdsLike(child, chosen, level))));
    const parts = parent.children.filter(
      (child): child is PageElement => typeof child !== "string" && isPart(child),
    );
    if (parts.length > 1) return parts;
    at = parent;
  }
  return [chosen];
}

const wholePages = new Set(["html", "body", "main", "#root"]);

/** Another box of the same kind; with a headline of its own it would be another article. */
function isAlike(other: PageElement, chosen: PageElement): boolean {
  return (
    other.name === chosen.name &&
    haveSameName(other, chosen) &&
    !hasWithin(other, ({ name }) => name === "h1")
  );
}

/** Farther up, boxes are alike for many reasons: the kind of box that was chosen must be in them. */
function holdsLike(box: PageElement, chosen: PageElement, level: number): boolean {
  if (level === 0) return true;
  const names = namesOf(chosen).join(" ");
  return (
    names !== "" && hasWithin(box, (each) => each.name === chosen.name && namesOf(each).join(" ") === names)
  );
}

function hasWithin(element: PageElement, isWanted: (element: PageElement) => boolean): boolean {
  return (
    isWanted(element) ||
    element.children.some((child) => typeof child !== "string" && hasWithin(child, isWanted))
  );
}

function haveSameName(one: PageElement, other: PageElement): boolean {
  const names = new Set(namesOf(one));
  const others = namesOf(other);
  if (names.size === 0 || others.length === 0) return names.size === others.length;
  return others.filter((name) => names.has(name)).length * 2 >= others.length;
}
