import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { PublicClaimItem } from "#lib/queries/public/list-public-claims.ts";
import type { PublicClaimQuery } from "#lib/queries/public/public-claim-filter.ts";
import type { PublicFacet } from "#lib/queries/public/search-facets.ts";
import type { PublicSearchPage } from "#lib/queries/public/search-public.ts";
import { wordsFor } from "#lib/words/words.ts";
import { addressAround, relOf, searchAddress } from "./search-address.ts";
import { ClaimSearchForm } from "./search-form.tsx";
import { SearchResults } from "./search-results.tsx";

const words = wordsFor("en", false);

const item: PublicClaimItem = {
  ...{ claimId: "019a0000-0000-7000-8000-000000000001", slug: "harbour-budget", n: 1, language: "en" },
  ...{ text: "The harbour budget has doubled", statement: null, summary: "It rose by 94 per cent." },
  rating: { key: "mostly_true", label: "Mostly true", value: 4, tone: "mostly_true" },
  ...{ attribution: null, speaker: { slug: "ruth-vane", name: "Ruth Vane" }, topicSlugs: [], articles: [] },
  ...{
    claimedOn: null,
    firstPublishedAt: "2026-03-10T09:00:00.000Z",
    publishedAt: "2026-03-10T09:00:00.000Z",
  },
  ...{ correctedAt: null, secondReviewed: true },
};

const empty: PublicFacet = { values: [], atLeast: false };
const page: PublicSearchPage = {
  ...{ items: [item], nextCursor: "next", total: { count: 10_000, more: true }, similar: true },
  ...{ spelling: "harbour", missing: [] },
  chosen: [{ kind: "rating", key: "mostly_true", label: "Mostly true" }],
  facets: {
    ...{ attribution: empty, topic: empty, outlet: empty, year: empty },
    rating: {
      values: [
        { key: "mostly_true", label: "Mostly true", count: 7, chosen: true },
        { key: "false", label: "False", count: 1204, chosen: false },
      ],
      atLeast: true,
    },
    speaker: {
      values: [{ key: "ruth-vane", label: "Ruth Vane <b>", count: 3, chosen: false }],
      atLeast: false,
    },
  },
};
const query: PublicClaimQuery = { q: "harbor", rating: "mostly_true", from: "2026-03-01", after: "here" };

const show = (fields: Partial<Parameters<typeof SearchResults>[0]> = {}) =>
  renderToStaticMarkup(
    <SearchResults
      words={words}
      path="/claims"
      query={query}
      page={page}
      suggestions={null}
      timeZone="UTC"
      {...fields}
    />,
  );

describe("results of a search", () => {
  it("say how many there are, what was searched for instead, and how to search for what was typed", () => {
    const html = show();
    expect(html).toContain("More than 10,000 claims found");
    expect(html).toContain("These are the results for “harbour”.");
    expect(html).toContain("/claims?q=harbor&amp;rating=mostly_true&amp;from=2026-03-01&amp;verbatim=1");
  });

  it("give every value an address with its filter set, or taken away where it is chosen, on the first page", () => {
    const html = show();
    expect(html).toContain("/claims?q=harbor&amp;rating=false&amp;from=2026-03-01");
    expect(html).toContain('href="/claims?q=harbor&amp;from=2026-03-01"');
    expect(html).toContain('<span class="sr-only">Remove filter</span>');
    expect(html).toContain("1,204+");
    expect(html).toContain("Ruth Vane &lt;b&gt;");
    expect(html).toContain('aria-label="Remove filter: Published from 1 March 2026"');
    expect(html).not.toContain("&amp;after=here");
  });

  it("keep the language's prefix on every link", () => {
    const prefixed = show({ words: wordsFor("uk", true) });
    const hrefs = [...prefixed.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? "");
    expect(hrefs.length).toBeGreaterThan(5);
    expect(hrefs.filter((href) => !href.startsWith("/uk/") && href !== "#narrow")).toEqual([]);
  });
});

describe("a search without results", () => {
  const none: PublicSearchPage = {
    ...{ items: [], nextCursor: null, total: { count: 0, more: false }, similar: false },
    ...{ spelling: null, facets: null, missing: ["qwrtz"], chosen: page.chosen },
  };

  it("says what would be found without a filter, which word nobody said, and what is similar", () => {
    const html = show({
      page: none,
      suggestions: {
        filters: [{ name: "rating", count: 12, more: false }],
        unfiltered: null,
        similar: { q: "harbour", items: [item] },
      },
    });
    expect(html).toContain("No claim found");
    expect(html).toContain("Without “Rating: Mostly true”: 12 claims");
    expect(html).toContain("No published claim has the word “qwrtz”.");
    expect(html).toContain("Claims about “harbour”");
    expect(html).toContain("/claims/harbour-budget");
  });

  it("says of an empty desk that nothing is published yet", () => {
    expect(show({ query: {}, page: { ...none, missing: [] } })).toContain("Nothing is published yet");
  });
});

describe("the search form", () => {
  it("keeps the filters that are chosen beside the results and starts on the first page", () => {
    const html = renderToStaticMarkup(<ClaimSearchForm words={words} path="/search" query={query} />);
    expect(html).toContain('action="/search"');
    expect(html).toContain('<input type="hidden" name="rating" value="mostly_true"/>');
    expect(html).toContain('value="2026-03-01"');
    expect(html).not.toContain('name="after"');
  });
});

describe("relOf", () => {
  it("lets machines follow lists by one filter, and nothing that can be put together without end", () => {
    expect(relOf("/claims", { rating: "false" })).toBeUndefined();
    expect(relOf("/claims", { rating: "false", after: "x" })).toBeUndefined();
    expect(relOf("/claims", { rating: "false", topic: "ports" })).toBe("nofollow");
    expect(relOf("/claims", { q: "ferry" })).toBe("nofollow");
    expect(relOf("/search", { rating: "false" })).toBe("nofollow");
  });
});

describe("searchAddress", () => {
  it("is the same as what stands around a filter's value, whatever was typed", () => {
    for (const q of ["ferry", "rating=somewhere", "a & b = c"]) {
      const query: PublicClaimQuery = { q, rating: "true", sort: "oldest", after: "here" };
      expect(addressAround("/search", query, "rating").join("false")).toBe(
        searchAddress("/search", { ...query, rating: "false", after: undefined }),
      );
    }
  });

  it("names filters in one order and leaves out what is not there", () => {
    expect(searchAddress("/claims", { after: "x", q: "a b", corrected: "1" })).toBe(
      "/claims?q=a+b&corrected=1&after=x",
    );
    expect(searchAddress("/search", {})).toBe("/search");
  });
});
