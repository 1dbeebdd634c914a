import type { parseFeed } from "feedsmith";

type Parsed = ReturnType<typeof parseFeed>;
type Rss = Extract<Parsed, { format: "rss" }>["feed"];
type Rdf = Extract<Parsed, { format: "rdf" }>["feed"];
type Atom = Extract<Parsed, { format: "atom" }>["feed"];
type Json = Extract<Parsed, { format: "json" }>["feed"];

/** An item as its format gives it: texts may be HTML, addresses relative or hostile. */
export interface RawEntry {
  readonly id: string | undefined;
  readonly link: string | undefined;
  /** A guid that says it is the item's address. */
  readonly permalink?: string | undefined;
  readonly title: string | undefined;
  readonly summary: string | undefined;
  readonly date: unknown;
}

export interface RawFeed {
  readonly title: string | undefined;
  /** Address of the site, from which some feeds reckon their relative addresses. */
  readonly link: string | undefined;
  readonly entries: readonly RawEntry[];
}

/** The items of a parsed feed, whatever its format. */
export function entriesOf(parsed: Parsed): RawFeed {
  if (parsed.format === "rss") return fromRss(parsed.feed);
  if (parsed.format === "atom") return fromAtom(parsed.feed);
  if (parsed.format === "rdf") return fromRdf(parsed.feed);
  return fromJson(parsed.feed);
}

function fromRss(feed: Rss): RawFeed {
  const entries = (feed.items ?? []).map((item): RawEntry => {
    const { value, isPermaLink } = item.guid ?? {};
    return {
      id: value,
      link: item.link,
      permalink: isPermaLink === false ? undefined : value,
      title: item.title,
      summary: item.description,
      date: item.pubDate ?? item.dc?.dates?.[0],
    };
  });
  return { title: feed.title, link: feed.link, entries };
}

function fromAtom(feed: Atom): RawFeed {
  const entries = (feed.entries ?? []).map((entry): RawEntry => ({
    id: entry.id,
    link: alternate(entry.links),
    title: entry.title?.value,
    summary: entry.summary?.value,
    date: entry.published ?? entry.updated,
  }));
  return { title: feed.title?.value, link: alternate(feed.links), entries };
}

/** The page an Atom entry is about: a link without `rel` means `alternate` (RFC 4287, 4.2.7.2). */
function alternate(links: Atom["links"]): string | undefined {
  return links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href;
}

function fromRdf(feed: Rdf): RawFeed {
  const entries = (feed.items ?? []).map((item): RawEntry => ({
    id: item.rdf?.about,
    link: item.link,
    title: item.title,
    summary: item.description,
    date: item.dc?.dates?.[0],
  }));
  return { title: feed.title, link: feed.link, entries };
}

function fromJson(feed: Json): RawFeed {
  const entries = (feed.items ?? []).map((item): RawEntry => ({
    id: item.id,
    link: item.url ?? item.external_url,
    title: item.title,
    summary: item.summary ?? item.content_text,
    date: item.date_published ?? item.date_modified,
  }));
  return { title: feed.title, link: feed.home_page_url, entries };
}
