import { firstOf } from "./head-of-page.ts";
import type { MetaTags } from "./head-of-page.ts";
import type { LinkedArticle } from "./json-ld.ts";
import { attribute, textOf } from "./page-tree.ts";
import type { Page, PageElement } from "./page-tree.ts";
import { readDay, readNamedDay } from "./read-day.ts";

const dateTags = [
  "article:published_time",
  "og:article:published_time",
  "og:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "cxenseparse:publishtime",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "date",
  "pubdate",
  "publish-date",
  "publishdate",
  "pub_date",
  "publication_date",
  "published_at",
  "article.published",
  "originalpublicationdate",
  "rnews:datepublished",
  "search:contentdate",
  "iso-8601-publish-date",
  "datecreated",
  "article:modified_time",
  "last-modified",
];

/** Longest text under a headline that is looked at for a date, in UTF-16 units. */
const maxDateChars = 120;
const dateName =
  /(?:^|[\s_-])(?:pub|publish|post|entry|article)?(?:ed|ing)?[-_]?(?:date|time|timestamp|dateline)(?:$|[\s_-])/i;

/**
 * When the article was published: an ISO instant where the page gives one with its offset, else a day; null when
 * the page does not say. The date printed under the headline is the one readers go by, and proved
 * right wherever the two differ; where they agree the head of the page is more exact. Its sources in the order in
 * which they proved right: JSON-LD, head of the page, microdata,
 * `<time>` elements, elements called date, the address.
 */
export function readPublishedAt(
  page: Page,
  header: readonly PageElement[],
  tags: MetaTags,
  linked: readonly LinkedArticle[],
  address: string | null,
): string | null {
  const said = saidDate(page, tags, linked, address);
  const printed = header
    .map(textOf)
    .filter((text) => text.length < maxDateChars)
    .map(readNamedDay)
    .filter((day) => day !== null);
  const [first] = printed;
  if (said === null || first === undefined) return said ?? first ?? null;
  return printed.some((day) => areNear(day, said)) ? said : first;
}

/** Same day, give or take one: the page's clock and the reader's differ. */
function areNear(one: string, other: string): boolean {
  return Math.abs(Date.parse(one.slice(0, 10)) - Date.parse(other.slice(0, 10))) <= 86_400_000;
}

function saidDate(
  page: Page,
  tags: MetaTags,
  linked: readonly LinkedArticle[],
  address: string | null,
): string | null {
  const sources: (() => readonly string[])[] = [
    () => linked.map(({ datePublished }) => datePublished),
    ...dateTags.map((name) => () => firstOf(tags, [name])),
    () => values(page, (e) => /datePublished|dateCreated/i.test(attribute(e, "itemprop"))),
    () => values(page, (e) => e.name === "time"),
    () => (address === null ? [] : [dateInAddress(address)]),
    () => values(page, (e) => dateName.test(attribute(e, "class"))),
  ];
  for (const source of sources)
    for (const value of source()) {
      const day = readDay(value);
      if (day !== null) return day;
    }
  return null;
}

function values(page: Page, isWanted: (element: PageElement) => boolean): string[] {
  return page.elements
    .filter(isWanted)
    .slice(0, 12)
    .flatMap((e) => [attribute(e, "datetime"), attribute(e, "content"), textOf(e)])
    .filter((value) => value !== "" && value.length < 120);
}

function dateInAddress(address: string): string {
  const found = /\/(20[0-3]\d|19\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:\D|$)/.exec(address);
  return found === null
    ? ""
    : `${found[1] ?? ""}-${(found[2] ?? "").padStart(2, "0")}-${(found[3] ?? "").padStart(2, "0")}`;
}
