import { feedFormats, feedMediaTypes, type FeedFormat } from "./feed.ts";

/** A list that has feeds: its public path. */
export type FeedList = "/claims" | "/corrections";

/** Filters as they stand in an address; absent ones are missing or undefined. */
export type FeedFilter = Readonly<Record<string, string | undefined>>;

/** A list's page, or a feed of it, with its filters in the order they are given. */
export function listAddress(base: string, path: string, filter: FeedFilter): string {
  const given = Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const search = new URLSearchParams(given).toString();
  return `${base}${path}${search === "" ? "" : `?${search}`}`;
}

export function feedAddress(base: string, list: FeedList, format: FeedFormat, filter: FeedFilter): string {
  return listAddress(base, `${list}/feed.${format}`, filter);
}

/** What of a list's filter is subscribed to: page and order are no part of it. */
export function subscribedFilter({ after: _after, sort: _sort, ...kept }: FeedFilter): FeedFilter {
  return kept;
}

/** One `<link rel="alternate">` of a page's head. */
export interface AlternateLink {
  readonly type: string;
  readonly href: string;
  readonly title: string;
}

/** What the formats are called, in every language. */
export const feedNames: Readonly<Record<FeedFormat, string>> = {
  rss: "RSS",
  atom: "Atom",
  json: "JSON Feed",
};

/**
 * Where the feeds of a filtered list are, for the head of the page that shows the list. `base` is the origin with the
 * language prefix where there is one.
 */
export function feedLinksOf(
  base: string,
  list: FeedList,
  filter: FeedFilter,
  title: string,
): AlternateLink[] {
  const kept = subscribedFilter(filter);
  return feedFormats.map((format) => ({
    type: feedMediaTypes[format],
    href: feedAddress(base, list, format, kept),
    title: `${title} (${feedNames[format]})`,
  }));
}
