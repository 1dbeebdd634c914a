import { emptyElement, parentElement, textElement, xmlDocument } from "../xml.ts";
import { feedMediaTypes, type Feed, type FeedEntry } from "./feed.ts";

/** A feed as Atom 1.0 (RFC 4287), its further pages by RFC 5005, section 3. */
export function atomFeed(feed: Feed): string {
  const { publisher, nextUrl, iconUrl } = feed;
  const root = parentElement(
    "feed",
    [
      textElement("id", feed.firstUrl),
      textElement("title", feed.title),
      textElement("subtitle", feed.description),
      textElement("updated", feed.updatedAt),
      link("self", feed.selfUrl, feedMediaTypes.atom),
      link("alternate", feed.homeUrl, "text/html"),
      link("first", feed.firstUrl, feedMediaTypes.atom),
      nextUrl === null ? "" : link("next", nextUrl, feedMediaTypes.atom),
      parentElement("author", [textElement("name", publisher.name), textElement("uri", publisher.url)]),
      textElement("icon", iconUrl),
      ...feed.entries.map(entryOf),
    ],
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language },
  );
  return xmlDocument(root);
}

function entryOf(entry: FeedEntry): string {
  return parentElement(
    "entry",
    [
      textElement("id", entry.id),
      textElement("title", entry.title),
      link("alternate", entry.url, "text/html"),
      textElement("published", entry.publishedAt),
      textElement("updated", entry.updatedAt),
      ...entry.categories.map(({ key, label }) => emptyElement("category", { term: key, label })),
      textElement("summary", entry.summary),
      textElement("content", entry.html, { type: "html" }),
    ],
    { "xml:lang": entry.language },
  );
}

function link(rel: string, href: string, type: string): string {
  return emptyElement("link", { rel, type, href });
}
