import type { Feed, FeedEntry } from "#lib/publishing/feeds/feed.ts";
import { publisherOf } from "#lib/publishing/json-ld/publisher.ts";
import type { FileRequest } from "./public-file.ts";

/** What every feed of the desk says of itself. */
export function deskFacts({
  desk,
  words,
  origin,
}: FileRequest<unknown>): Pick<Feed, "language" | "publisher" | "iconUrl"> {
  const publisher = publisherOf(desk, origin);
  return {
    language: words.language,
    publisher: { name: publisher.organisationName, url: publisher.url },
    iconUrl: publisher.logoUrl ?? null,
  };
}

/** Before anything was published. A feed without entries has not changed since. */
const beginning = "1970-01-01T00:00:00.000Z";

/** When the newest of the entries changed. */
export function newestOf(entries: readonly Pick<FeedEntry, "updatedAt">[]): string {
  return entries.map((entry) => entry.updatedAt).reduce((a, b) => (a > b ? a : b), beginning);
}
