import { authorNames } from "./author-names.ts";
import type { MetaTags } from "./head-of-page.ts";
import type { LinkedArticle } from "./json-ld.ts";
import { attribute, textOf } from "./page-tree.ts";
import type { Page, PageElement } from "./page-tree.ts";
import { plainText } from "./plain-text.ts";
import { readNamedDay } from "./read-day.ts";

const authorTags = [
  "parsely-author",
  "sailthru.author",
  "cxenseparse:author",
  "author",
  "dc.creator",
  "dcterms.creator",
  "article:author_name",
  "article:author",
  "og:article:author",
  "byl",
  "byline",
  "dcsext.author",
  "author.name",
  "sailthru.byline_name",
];

/** The line that names the authors, as the page prints it or says it in its head; empty when it does not. */
export interface Byline {
  readonly byline: string;
  readonly authors: string[];
}

/**
 * The authors of an article: those its head and JSON-LD name, spelled as the byline under the headline spells them;
 * where the head names nobody, or only the outlet, those of the byline.
 *
 * @param header the elements between headline and first paragraph (article-header.ts).
 * @param outlets names of the site, folded by `plainText`.
 */
export function readAuthors(
  page: Page,
  header: readonly PageElement[],
  tags: MetaTags,
  linked: readonly LinkedArticle[],
  outlets: ReadonlySet<string>,
): Byline {
  const printed = printedByline(header, outlets);
  const said = saidByline(tags, linked, outlets);
  if (said.authors.length > 0) return spelledAs(said, printed);
  if (printed.authors.length > 0) return printed;
  return elsewhere(page, outlets);
}

/** The longest list of names wins where one holds the other: some heads name the first author only. */
function saidByline(tags: MetaTags, linked: readonly LinkedArticle[], outlets: ReadonlySet<string>): Byline {
  const lines = [
    ...linked.map(({ authors }) => authors),
    ...authorTags.map((name) => (tags.get(name) ?? []).filter((value) => !/^(?:https?:|\/)/.test(value))),
  ];
  let best: Byline = { byline: "", authors: [] };
  for (const line of lines) {
    const authors = authorNames(line, outlets);
    if (authors.length === 0) continue;
    const folded = new Set(authors.map(foldName));
    const holdsBest = best.authors.every((name) => folded.has(foldName(name)));
    if (best.authors.length === 0 || (holdsBest && authors.length > best.authors.length))
      best = { byline: line.join(", "), authors };
  }
  return best;
}

function printedByline(header: readonly PageElement[], outlets: ReadonlySet<string>): Byline {
  for (const isWanted of [isAuthorElement, isBylineElement, isSpoken]) {
    const lines = linesOf(header, isWanted);
    const authors = authorNames(isWanted === isAuthorElement ? lines : lines.slice(0, 1), outlets);
    if (authors.length > 0) return { byline: lines[0] ?? "", authors };
  }
  return nameBesideDate(header, outlets);
}

const maxLineChars = 160;

/** The texts of the innermost elements that are wanted, each once. */
function linesOf(elements: readonly PageElement[], isWanted: (element: PageElement) => boolean): string[] {
  const wanted = elements.filter((element) => isWanted(element));
  const around = new Set(wanted.flatMap((element) => [...parentsOf(element)]));
  const lines = new Set<string>();
  for (const element of wanted) {
    if (around.has(element) || lines.size >= maxLines) continue;
    const text = textOf(element);
    if (text.length > 2 && text.length < maxLineChars) lines.add(text);
  }
  return [...lines];
}

const maxLines = 8;

function* parentsOf(element: PageElement): Generator<PageElement> {
  for (let at = element.parent; at !== null; at = at.parent) yield at;
}

const personalName = /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u;

/** Pages that mark nothing still print the author's name right before or after the date. */
function nameBesideDate(header: readonly PageElement[], outlets: ReadonlySet<string>): Byline {
  const leaves = header
    .filter(({ children }) => children.every((child) => typeof child === "string"))
    .map(textOf)
    .filter((text) => text !== "" && text.length < maxLineChars);
  const at = leaves.findIndex((text) => readNamedDay(text) !== null);
  for (const text of at < 0 ? [] : [leaves[at - 1] ?? "", leaves[at + 1] ?? ""]) {
    if (!personalName.test(text)) continue;
    const authors = authorNames([text], outlets);
    if (authors.length > 0) return { byline: text, authors };
  }
  return { byline: "", authors: [] };
}

function isAuthorElement(element: PageElement): boolean {
  if (element.name === "link" || element.name === "meta" || element.name === "img") return false;
  if (attribute(element, "rel").split(" ").includes("author")) return true;
  if (/\bauthor\b/.test(attribute(element, "itemprop"))) return true;
  const address = attribute(element, "href");
  return /\/(?:authors?|by|people|staff|profiles?|contributors?|writers?|journalists?|reporters?|columnists?|autor|auteur|redaktion|person|user|u|team)[/=-][^/]/i.test(
    address,
  );
}

function isBylineElement(element: PageElement): boolean {
  return /(?:^|[\s_-])(?:byline|by-line|authors?|auth-name|writer|reporter)/i.test(
    attribute(element, "class").replace(/([a-z])([A-Z])/g, "$1-$2"),
  );
}

function isSpoken(element: PageElement): boolean {
  return /^\s*(?:by|von|por|par|di|от)\s+\p{Lu}/iu.test(textOf(element).slice(0, 40));
}

/** Where nothing stands under a headline: the first elements of the page that are marked as its author. */
function elsewhere(page: Page, outlets: ReadonlySet<string>): Byline {
  for (const isWanted of [isMarked, isBylineElement]) {
    const lines = linesOf(page.elements, isWanted).slice(0, isWanted === isMarked ? 4 : 1);
    const authors = authorNames(lines, outlets);
    if (authors.length > 0) return { byline: lines[0] ?? "", authors };
  }
  return { byline: "", authors: [] };
}

function isMarked(element: PageElement): boolean {
  if (element.name === "link" || element.name === "meta") return false;
  return (
    attribute(element, "rel").split(" ").includes("author") ||
    /\bauthor\b/.test(attribute(element, "itemprop"))
  );
}

function spelledAs(said: Byline, printed: Byline): Byline {
  const spellings = new Map(printed.authors.map((name) => [foldName(name), name]));
  return { byline: said.byline, authors: said.authors.map((name) => spellings.get(foldName(name)) ?? name) };
}

function foldName(name: string): string {
  return plainText(name.normalize("NFD").replace(/\p{M}/gu, ""));
}
