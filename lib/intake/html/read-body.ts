import { withoutAuthorNotes } from "./author-notes.ts";
import { bodyContainers, massesOf } from "./body-container.ts";
import { withoutOtherArticles } from "./other-articles.ts";
import { blocksOf } from "./page-blocks.ts";
import type { PageBlock } from "./page-blocks.ts";
import { isListHeading, isNoticeLine } from "./page-lines.ts";
import { leaveOutTables, pageNoise } from "./page-noise.ts";
import type { Page, PageElement } from "./page-tree.ts";
import { paragraphsInState } from "./page-state.ts";
import { plainText } from "./plain-text.ts";
import { findStandfirst } from "./standfirst.ts";

/** What else the page says about its article. */
export interface BodyHints {
  readonly title: string;
  readonly authors: readonly string[];
  /** Descriptions in the page's head. */
  readonly descriptions: readonly string[];
  /** The article's text in its JSON-LD; empty when there is none. */
  readonly articleBody: string;
}

/**
 * The article's text: its standfirst and paragraphs, headings and list items, parted by blank lines; lines within a
 * paragraph by `\n`. Without headline, byline, captions, tables, notices and whatever else the page prints around it.
 * Empty when the page has no running text.
 */
export function readBody(page: Page, { title, authors, descriptions, articleBody }: BodyHints): string {
  const all = blocksOf(page.root, () => false);
  const noise = pageNoise(page, all, massesOf(all));
  const isLeftOut = (element: PageElement): boolean => noise.has(element);
  const masses = massesOf(blocksOf(page.root, isLeftOut));
  const headline = plainText(title);
  const found = bodyContainers(page.root, masses);
  const [container] = found;
  const containers =
    container !== undefined && found.length === 1
      ? [withoutOtherArticles(container, page, masses, headline)]
      : found;
  leaveOutTables(page, containers, noise);
  const blocks = containers.flatMap((each) => blocksOf(each, isLeftOut));
  const shown = proseOf(blocks, headline);
  const paragraphs = withoutAuthorNotes(paragraphsInState(page, articleBody, shown) ?? shown, authors);
  const standfirst = findStandfirst(all, headline, new Set(descriptions.map(plainText)));
  return withStandfirst(paragraphs, standfirst).join("\n\n");
}

/** How many paragraphs are looked at for the standfirst, which some pages print within the text. */
const openingParagraphs = 6;

function withStandfirst(paragraphs: readonly string[], standfirst: string | null): readonly string[] {
  if (standfirst === null) return paragraphs;
  const folded = plainText(standfirst);
  const isThere = paragraphs.slice(0, openingParagraphs).some((each) => plainText(each).startsWith(folded));
  return isThere ? paragraphs : [standfirst, ...paragraphs];
}

/** A block with more of its text in links is a pointer to other pages. */
const maxLinkShare = 0.6;
/** Under the heading of a list of other articles already a link in a short line makes it one of them. */
const maxListedLinkShare = 0.15;
const maxListedChars = 250;
const minListedChars = 12;

/** The blocks that are the article's; headings only where something follows them. */
function proseOf(blocks: readonly PageBlock[], headline: string): string[] {
  const kept: string[] = [];
  let headings: string[] = [];
  let isInList = false;
  for (const block of blocks) {
    const { text, linkChars, element } = block;
    const linkShare = linkChars / text.length;
    const isListed: boolean =
      isInList &&
      (text.length < minListedChars || (linkShare > maxListedLinkShare && text.length < maxListedChars));
    isInList = isListHeading(block) || isListed;
    if (isInList || linkShare >= maxLinkShare || isNoticeLine(block) || plainText(text) === headline)
      continue;
    if (/^h[1-6]$/.test(element.name)) headings.push(text);
    else {
      kept.push(...headings, text);
      headings = [];
    }
  }
  return kept;
}
