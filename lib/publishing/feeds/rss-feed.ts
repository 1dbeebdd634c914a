import { emptyElement, escapeHtml, parentElement, textElement, xmlDocument } from "../xml.ts";
import { feedMediaTypes, type Feed, type FeedEntry } from "./feed.ts";

const namespaces = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
} as const;

/**
 * A feed as RSS 2.0. Titles are plain text and descriptions HTML, as the RSS Advisory Board's specification reads; what
 * RSS has no word for (own address, next page, last change, language of an entry) is said in Atom's and Dublin Core's.
 */
export function rssFeed(feed: Feed): string {
  const channel = parentElement("channel", [
    textElement("title", feed.title),
    textElement("link", feed.homeUrl),
    textElement("description", feed.description),
    textElement("language", feed.language),
    textElement("lastBuildDate", rfc822(feed.updatedAt)),
    textElement("docs", "https://www.rssboard.org/rss-specification"),
    atomLink("self", feed.selfUrl),
    feed.nextUrl === null ? "" : atomLink("next", feed.nextUrl),
    feed.iconUrl === null ? "" : imageOf(feed, feed.iconUrl),
    ...feed.entries.map((entry) => itemOf(entry, feed)),
  ]);
  return xmlDocument(parentElement("rss", [channel], { version: "2.0", ...namespaces }));
}

function itemOf(entry: FeedEntry, feed: Feed): string {
  return parentElement("item", [
    textElement("title", entry.title),
    textElement("link", entry.url),
    textElement("guid", entry.id, { isPermaLink: "true" }),
    textElement("pubDate", rfc822(entry.publishedAt)),
    textElement("atom:updated", entry.updatedAt),
    textElement("dc:creator", feed.publisher.name),
    textElement("dc:language", entry.language),
    ...entry.categories.map(({ label }) => textElement("category", label)),
    textElement("description", escapeHtml(entry.summary)),
    textElement("content:encoded", entry.html),
  ]);
}

function atomLink(rel: string, href: string): string {
  return emptyElement("atom:link", { rel, type: feedMediaTypes.rss, href });
}

function imageOf(feed: Feed, url: string): string {
  return parentElement("image", [
    textElement("url", url),
    textElement("title", feed.title),
    textElement("link", feed.homeUrl),
  ]);
}

/** An instant as RSS writes it: `Tue, 10 Mar 2026 09:00:00 GMT`. */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString();
}
