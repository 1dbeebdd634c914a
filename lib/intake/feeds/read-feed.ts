import { DetectError, MalformedError, ParseError, parseFeed } from "feedsmith";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { entriesOf, type RawEntry } from "./feed-entries.ts";
import { feedText } from "./feed-text.ts";
import { plainAddress } from "#lib/domain/text/web-address.ts";

/** One item of a feed, of whatever format, ready to be kept. */
export interface FeedEntry {
  /** What the feed tells its items apart by; its address where it gives none. At most 500 characters. */
  readonly key: string;
  /** Absolute, http or https, without tracking parameters. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly publishedAt: Date | null;
}

export interface ReadFeed {
  readonly title: string;
  /** In the feed's order, each key once. Items without a web address are left out: there is nothing to import. */
  readonly entries: readonly FeedEntry[];
}

/** Items looked at; feeds with more are archives, and their newest stand first. */
const maxEntries = 1000;

const maxTitleChars = 300;
const maxSummaryChars = 500;

/**
 * Reads RSS 0.9x to 2.0, RDF, Atom and JSON Feed. `url` is where it was fetched from: relative addresses are read from
 * there. Everything in a feed is hostile: titles become plain lines, addresses other than http and https are no
 * addresses.
 *
 * Refuses with INVALID on `url` text that is no feed, and a feed that is broken.
 */
export function readFeed(text: string, url: string): Outcome<ReadFeed> {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const { title, link, entries } = entriesOf(parsed.value);
  const base = absolute(link, url) ?? url;
  const kept = new Map<string, FeedEntry>();
  for (const raw of entries.slice(0, maxEntries)) {
    const entry = entryOf(raw, base);
    if (entry !== null && !kept.has(entry.key)) kept.set(entry.key, entry);
  }
  return ok({
    title: feedText(title, maxTitleChars) || (URL.parse(url)?.hostname ?? url),
    entries: [...kept.values()],
  });
}

function parse(text: string): Outcome<ReturnType<typeof parseFeed>> {
  try {
    return ok(parseFeed(text.replace(/^\ufeff/, "")));
  } catch (error) {
    if (error instanceof DetectError)
      return refuseFeed("There is no RSS, Atom or JSON feed at this address.");
    if (error instanceof MalformedError || error instanceof ParseError) {
      return refuseFeed("The feed is broken: it cannot be read as its format says.");
    }
    throw error;
  }
}

function refuseFeed(message: string): Outcome<never> {
  return refuse("INVALID", message, { fields: { url: [message] } });
}

function entryOf(raw: RawEntry, base: string): FeedEntry | null {
  const url = absolute(raw.link, base) ?? absolute(raw.permalink, base);
  if (url === null || url.length > 2000) return null;
  return {
    key: (raw.id?.trim() || url).slice(0, 500),
    url,
    title: feedText(raw.title, maxTitleChars) || feedText(raw.summary, maxTitleChars) || url,
    summary: feedText(raw.summary, maxSummaryChars),
    publishedAt: dateOf(raw.date),
  };
}

function absolute(address: string | undefined, base: string): string | null {
  return address === undefined || address.trim() === "" ? null : plainAddress(address.trim(), base);
}

/** A date that a calendar of this century could hold; anything else is unknown. */
function dateOf(value: unknown): Date | null {
  const time = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return time > Date.parse("1990-01-01") && time < Date.parse("2100-01-01") ? new Date(time) : null;
}
