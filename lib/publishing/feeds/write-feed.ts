import { atomFeed } from "./atom-feed.ts";
import type { Feed, FeedFormat } from "./feed.ts";
import { jsonFeed } from "./json-feed.ts";
import { rssFeed } from "./rss-feed.ts";

const writers: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  rss: rssFeed,
  atom: atomFeed,
  json: jsonFeed,
};

/** A feed in one of the three formats, as the body of an answer. */
export function writeFeed(feed: Feed, format: FeedFormat): string {
  return writers[format](feed);
}
