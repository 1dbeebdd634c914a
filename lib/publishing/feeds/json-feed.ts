import type { Feed, FeedEntry } from "./feed.ts";

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed(feed: Feed): string {
  const { publisher, iconUrl, nextUrl } = feed;
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    description: feed.description,
    ...(nextUrl === null ? {} : { next_url: nextUrl }),
    ...(iconUrl === null ? {} : { icon: iconUrl }),
    authors: [{ name: publisher.name, url: publisher.url }],
    language: feed.language,
    items: feed.entries.map(itemOf),
  });
}

function itemOf(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_html: entry.html,
    summary: entry.summary,
    date_published: entry.publishedAt,
    date_modified: entry.updatedAt,
    language: entry.language,
    ...(entry.categories.length > 0 ? { tags: entry.categories.map(({ label }) => label) } : {}),
  };
}
