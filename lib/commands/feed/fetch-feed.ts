import { fetchPageOf, type FetchingDeps } from "#lib/commands/fetching-deps.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { findFeedLink } from "#lib/intake/feeds/find-feed-link.ts";
import { readFeed, type ReadFeed } from "#lib/intake/feeds/read-feed.ts";
import { decodePage } from "#lib/intake/fetch/decode-page.ts";
import type { AcceptedTypes, FetchedPage } from "#lib/intake/fetch/fetched-page.ts";

/** Feeds come under many types; a page is taken because it may name its feed. */
const feeds: AcceptedTypes = {
  mediaTypes: [
    "application/rss+xml",
    "application/atom+xml",
    "application/feed+json",
    "application/rdf+xml",
    "application/xml",
    "text/xml",
    "application/json",
    "text/html",
    "application/xhtml+xml",
    "text/plain",
  ],
  what: "feeds and pages that name one",
};

/** A feed that was fetched and read. */
export interface FetchedFeed extends ReadFeed {
  /** Where it is asked for from now on: the address given, or the one its page names. */
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What an earlier look left to ask with. */
export interface FeedAddress {
  readonly url: string;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
}

/**
 * Fetches a feed and reads it; null when it has not changed since the validators were given. An address that changed
 * its place keeps its old name, because redirects are followed anew at each look.
 *
 * Refuses with INVALID on `url`, one sentence: cannot be fetched, is no feed, is broken.
 */
export async function fetchFeed(
  deps: FetchingDeps,
  address: FeedAddress,
): Promise<Outcome<FetchedFeed | null>> {
  const fetched = await fetchPageOf(deps)(address.url, { ...address, accept: feeds });
  if (!fetched.ok) return fetched;
  if (fetched.value.status === 304) return ok(null);
  const read = readFeed(textOf(fetched.value), fetched.value.url);
  return read.ok ? ok(feedOf(address.url, fetched.value, read.value)) : read;
}

/**
 * The same for an address that somebody typed: where it is a page, the first feed that the page names is taken.
 * Refuses INVALID a page that names none.
 */
export async function discoverFeed(deps: FetchingDeps, url: string): Promise<Outcome<FetchedFeed>> {
  const fetched = await fetchPageOf(deps)(url, { accept: feeds });
  if (!fetched.ok) return fetched;
  const page = fetched.value;
  const text = textOf(page);
  const read = readFeed(text, page.url);
  if (read.ok) return ok(feedOf(url, page, read.value));
  if (!page.mediaType.includes("html")) return read;
  const link = findFeedLink(text, page.url);
  if (link === null) return refuseUrl("The page names no feed: give the address of the feed itself.");
  const named = await fetchFeed(deps, { url: link });
  if (!named.ok) return refuseUrl(`The page names the feed ${link}. ${named.refusal.message}`);
  return named.value === null ? refuseUrl("The feed sends nothing.") : ok(named.value);
}

function textOf({ bytes, charset }: FetchedPage): string {
  return decodePage(bytes, charset);
}

/** Longer validators than any server's; they are stored and sent back. */
const maxValidatorChars = 500;

function feedOf(url: string, page: FetchedPage, feed: ReadFeed): FetchedFeed {
  const short = (value: string | null) =>
    value !== null && value.length <= maxValidatorChars ? value : null;
  return { ...feed, url, etag: short(page.etag), lastModified: short(page.lastModified) };
}

function refuseUrl(message: string): Outcome<never> {
  return refuse("INVALID", message, { fields: { url: [message] } });
}
