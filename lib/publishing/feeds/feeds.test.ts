import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { claimEntryOf, type FeedClaim } from "./claim-entry.ts";
import { correctionEntryOf, type FeedCorrection } from "./correction-entry.ts";
import { feedAddress, feedLinksOf } from "./feed-address.ts";
import type { Feed } from "./feed.ts";
import type { FeedWords } from "./feed-words.ts";
import { writeFeed } from "./write-feed.ts";

const origin = "https://facts.example";
const words: FeedWords = {
  claimsDescription: (desk) => `Claims checked by ${desk}`,
  correctionsTitle: (desk) => `${desk}: corrections`,
  correctionsDescription: (desk) => `What ${desk} corrected`,
  rating: ({ label }) => `Rating: ${label}`,
  attribution: ({ label }) => `Attribution: ${label}`,
  finding: ({ content, summary }) => `${content.label}: ${summary}`,
  ratingChange: (before, after) => `From ${before.label} to ${after.label}`,
  notice: (kind, at) => `${kind} of ${at.slice(0, 10)}`,
  noticeKind: (kind) => kind,
  notSecondReviewed: "Nobody else has read this yet.",
  readMore: "Evidence",
};

const claim: FeedClaim = {
  slug: "harbour-budget-has-doubled",
  text: "Ruth Vane said the harbour budget has doubled",
  summary: "It rose by 94 per cent.",
  rating: { key: "mostly_true", label: "Mostly true" },
  attribution: { key: "confirmed", label: "Confirmed" },
  topics: [{ slug: "budget", name: "Budget" }],
  language: "en",
  firstPublishedAt: "2026-03-10T09:00:00.000Z",
  correctedAt: "2026-04-02T10:00:00.000Z",
  secondReviewed: false,
  notices: [
    { kind: "typo", note: "A letter.", publicationN: 2, at: "2026-03-11T09:00:00.000Z" },
    { kind: "update", note: "New figures.", publicationN: 3, at: "2026-04-02T10:00:00.000Z" },
  ],
};

const correction: FeedCorrection = {
  kind: "retraction",
  note: "The source withdrew its table.",
  at: "2026-05-01T08:00:00.000Z",
  line: 3,
  change: null,
  claim: { slug: claim.slug, text: claim.text, language: "uk" },
};

const feedOf = (...entries: Feed["entries"]): Feed => ({
  title: "Port Lorne Facts: claims",
  description: "Claims checked by Port Lorne Facts",
  homeUrl: `${origin}/claims`,
  selfUrl: `${origin}/claims/feed.atom?after=x`,
  firstUrl: `${origin}/claims/feed.atom`,
  nextUrl: `${origin}/claims/feed.atom?a=1&after=y`,
  language: "en",
  updatedAt: "2026-04-02T10:00:00.000Z",
  publisher: { name: "Port Lorne Courier", url: "https://courier.example/" },
  iconUrl: `${origin}/logo/d`,
  entries,
});

const entry = claimEntryOf(claim, words, origin);

/** Every element's text as a strict reader of XML sees it; throws where tags do not match. */
function strictText(xml: string): string {
  const open: string[] = [];
  let text = "";
  const parser = new Parser(
    {
      onopentagname: (name) => open.push(name),
      onclosetag: (name, implied) => {
        if (open.pop() !== name || (implied && !xml.includes("/>"))) throw new Error(`Unmatched ${name}`);
      },
      ontext: (part) => (text += part),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  if (open.length > 0) throw new Error(`Still open: ${open.join()}`);
  return text;
}

describe("an entry of the claims feeds", () => {
  it("has the claim’s text for its title, its address for its identity, and its last correction for its change", () => {
    expect(entry).toMatchObject({
      id: `${origin}/claims/harbour-budget-has-doubled`,
      title: claim.text,
      // Readers that show one line would otherwise spread the claim without what was found.
      summary: "Mostly true: It rose by 94 per cent.",
      publishedAt: claim.firstPublishedAt,
      updatedAt: claim.correctedAt,
      categories: [{ key: "budget", label: "Budget" }],
    });
    expect(claimEntryOf({ ...claim, correctedAt: null }, words, origin).updatedAt).toBe(
      claim.firstPublishedAt,
    );
  });

  it("says rating, attribution, summary, what was corrected and who read it, but no typos", () => {
    const text = strictText(`<x>${entry.html}</x>`);
    expect(text).toContain("Rating: Mostly true");
    expect(text).toContain("Attribution: Confirmed");
    expect(text).toContain("It rose by 94 per cent.");
    expect(text).toContain("update of 2026-04-02");
    expect(text).toContain("New figures.");
    expect(text).toContain("Nobody else has read this yet.");
    expect(text).not.toContain("A letter.");
  });

  it("of the corrections feeds is a line of the log with an address of its own", () => {
    expect(correctionEntryOf(correction, words, origin)).toMatchObject({
      id: `${origin}/claims/harbour-budget-has-doubled#log-3`,
      title: claim.text,
      summary: "The source withdrew its table.",
      updatedAt: correction.at,
      language: "uk",
      categories: [{ key: "retraction", label: "retraction" }],
    });
  });
});

it("says from which rating to which a verdict changed", () => {
  const change = { before: { key: "true", label: "True" }, after: { key: "false", label: "False" } };
  const changed = correctionEntryOf({ ...correction, kind: "verdict_change", change }, words, origin);
  expect(strictText(`<x>${changed.html}</x>`)).toContain("From True to False");
});

describe("a feed", () => {
  const feed = feedOf(entry, correctionEntryOf(correction, words, origin));

  it("is RSS 2.0 to another reader", () => {
    const rss = parseRssFeed(writeFeed(feed, "rss"));
    expect(rss).toMatchObject({
      title: feed.title,
      link: feed.homeUrl,
      description: feed.description,
      language: "en",
      lastBuildDate: "Thu, 02 Apr 2026 10:00:00 GMT",
      atom: {
        links: [
          { rel: "self", href: feed.selfUrl },
          { rel: "next", href: feed.nextUrl },
        ],
      },
      items: [
        {
          title: claim.text,
          link: entry.url,
          guid: { value: entry.id, isPermaLink: true },
          pubDate: "Tue, 10 Mar 2026 09:00:00 GMT",
          categories: [{ name: "Budget" }],
          description: entry.summary,
          content: { encoded: entry.html },
          dc: { creators: ["Port Lorne Courier"], languages: ["en"] },
          atom: { updated: entry.updatedAt },
        },
        { title: claim.text },
      ],
    });
  });

  it("is Atom 1.0 to another reader", () => {
    const atom = parseAtomFeed(writeFeed(feed, "atom"));
    expect(atom).toMatchObject({
      id: feed.firstUrl,
      title: { value: feed.title },
      updated: feed.updatedAt,
      authors: [{ name: "Port Lorne Courier", uri: "https://courier.example/" }],
      links: [
        { rel: "self", href: feed.selfUrl },
        { rel: "alternate", href: feed.homeUrl },
        { rel: "first", href: feed.firstUrl },
        { rel: "next", href: feed.nextUrl },
      ],
      entries: [
        {
          id: entry.id,
          title: { value: claim.text },
          published: entry.publishedAt,
          updated: entry.updatedAt,
          summary: { value: entry.summary },
          content: { type: "html", value: entry.html },
          links: [{ rel: "alternate", href: entry.url }],
          categories: [{ term: "budget", label: "Budget" }],
        },
        { id: `${entry.id}#log-3` },
      ],
    });
    expect(writeFeed(feed, "atom")).toContain('<entry xml:lang="uk">');
  });

  it("is JSON Feed 1.1 to another reader", () => {
    const json = parseJsonFeed(writeFeed(feed, "json"));
    expect(json).toMatchObject({
      title: feed.title,
      home_page_url: feed.homeUrl,
      feed_url: feed.selfUrl,
      next_url: feed.nextUrl,
      language: "en",
      authors: [{ name: "Port Lorne Courier" }],
      items: [
        { id: entry.id, url: entry.url, title: claim.text, content_html: entry.html, tags: ["Budget"] },
        { id: `${entry.id}#log-3`, language: "uk" },
      ],
    });
    expect(JSON.parse(writeFeed(feed, "json"))).toHaveProperty("version", "https://jsonfeed.org/version/1.1");
  });

  it("without entries, further pages and picture is whole", () => {
    const empty = { ...feedOf(), nextUrl: null, iconUrl: null };
    expect(parseRssFeed(writeFeed(empty, "rss")).title).toBe(feed.title);
    expect(parseAtomFeed(writeFeed(empty, "atom")).id).toBe(feed.firstUrl);
    expect(JSON.parse(writeFeed(empty, "json"))).toMatchObject({ items: [] });
    for (const format of ["rss", "atom", "json"] as const)
      expect(writeFeed(empty, format)).not.toContain("next");
  });

  it("keeps its form whatever a claim says, and gives back all that XML can hold", () => {
    const legal = (text: string) =>
      text.replace(/\r\n?/g, "\n").replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
    const nasty = fc.constantFrom(
      "]]>",
      "</title>",
      "&lt;b&gt;",
      "\u202e",
      "\0",
      "\u0008",
      "\ud83d",
      "\ufffe",
      "\r\n",
      "<!--",
    );
    const hostile = fc
      .array(
        fc.oneof(
          nasty,
          fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((parts) => `a${parts.join("")}z`);
    fc.assert(
      fc.property(hostile, hostile, (text, summary) => {
        const said = claimEntryOf({ ...claim, text, summary }, words, origin);
        for (const format of ["rss", "atom"] as const) {
          const xml = writeFeed(feedOf(said), format);
          expect(xml).not.toMatch(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
          expect(strictText(xml)).toContain(legal(text));
        }
        expect(JSON.parse(writeFeed(feedOf(said), "json"))).toHaveProperty("items.0.title", text);
      }),
      { numRuns: 40 },
    );
  });
});

describe("addresses of feeds", () => {
  it("carry the filter, and subscriptions neither page nor order", () => {
    const filter = { q: "a&b=c", rating: "false", speaker: undefined, sort: "oldest", after: "x" };
    expect(feedAddress(origin, "/claims", "rss", filter)).toBe(
      `${origin}/claims/feed.rss?q=a%26b%3Dc&rating=false&sort=oldest&after=x`,
    );
    expect(feedLinksOf(`${origin}/uk`, "/claims", filter, "Claims")[1]).toEqual({
      type: "application/atom+xml",
      href: `${origin}/uk/claims/feed.atom?q=a%26b%3Dc&rating=false`,
      title: "Claims (Atom)",
    });
    expect(feedLinksOf(origin, "/corrections", {}, "Log").map((link) => link.href)).toEqual([
      `${origin}/corrections/feed.rss`,
      `${origin}/corrections/feed.atom`,
      `${origin}/corrections/feed.json`,
    ]);
  });
});
