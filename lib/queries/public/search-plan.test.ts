import { describe, expect, it } from "vitest";
import type { SearchFacts } from "#lib/db/public-search-facts.ts";
import type { PublicClaimFilter } from "./public-claim-filter.ts";
import { planSearch, type AskedSearch, type PlannedAnswer } from "./search-plan.ts";
import { wantedTerm } from "./search-query.ts";
import { parseSearchWords } from "./search-words.ts";

const words = new Map(
  Object.entries({
    the: 900_000,
    of: 800_000,
    budget: 120_000,
    harbour: 90_000,
    ferry: 9_000,
    quay: 1_500,
    axolotl: 3,
  }),
);
const rating = { kind: "rating", key: "false", label: "False", claims: 220_000, code: 1 };

function asked(q: string, filter: PublicClaimFilter = {}): AskedSearch {
  const { wanted, unwanted } = parseSearchWords(q);
  const facets = filter.rating === undefined ? [] : [rating];
  const facts: SearchFacts = { live: 1_000_000, months: 60, words, names: [], facets };
  return { wanted: wanted.map((term) => wantedTerm(term, words, new Map())), unwanted, filter, facts };
}

const planned = (q: string, filter: PublicClaimFilter = {}, counts: PlannedAnswer["counts"] = "filters") =>
  planSearch(asked(q, filter), { order: "relevance", take: 21, counts });
const page = (q: string, filter: PublicClaimFilter = {}) => {
  const { scan, isAtHand } = planned(q, filter);
  return { months: scan.months, isAtHand };
};
const counted = (q: string, filter: PublicClaimFilter = {}) =>
  planned(q, filter).counted.map(({ scan }) => (scan?.isFew ? "few" : scan?.months));

describe("planning a search over a million claims", () => {
  it("takes the page out of all claims with a rare word, of the newest months where each has some, else of all at once", () => {
    expect(page("axolotl")).toEqual({ months: 0, isAtHand: true });
    expect(page("ferry")).toEqual({ months: 4, isAtHand: false });
    expect(page("the")).toEqual({ months: 4, isAtHand: false });
    expect(page("ferry harbour", { rating: "false" })).toEqual({ months: 0, isAtHand: true });
    expect(page("budget harbour", { rating: "false" })).toEqual({ months: 4, isAtHand: false });
  });

  it("tries one month where words come together seldom by chance, since those of a name do so often", () => {
    expect(page("budget harbour -the", { rating: "false" })).toEqual({ months: 1, isAtHand: false });
  });

  it("counts few claims at once, those of one word in months that have enough, of several after a look at one month", () => {
    expect(counted("axolotl")).toEqual(["few"]);
    expect(counted("ferry the")).toEqual(["few"]);
    expect(counted("the")).toEqual([4]);
    expect(counted("budget")).toEqual([8]);
    expect(counted("budget the")).toEqual([1]);
    expect(counted('"the budget"')).toEqual([1]);
    expect(counted("budget -the")).toEqual([1]);
  });

  it("goes through all months where claims only must not have something", () => {
    expect(planned("-the")).toMatchObject({ scan: { months: 61 }, counted: [{ scan: { months: 61 } }] });
    expect(planned("-the -of").counted).toMatchObject([{ scan: { months: 61 } }]);
  });

  it("looks at no more months than a range of time has", () => {
    const range = { from: "2024-02-10", to: "2024-03-09" };
    expect(planned("budget", range).counted[0]?.scan).toMatchObject({ months: 6, isFew: false });
  });

  it("asks the index for a year beside words and filters, and the index of times where it stands alone", () => {
    const { scan, tiers, counted: sets } = planned("axolotl the", { year: "2024" });
    expect(scan.query).toBe("'axolotl'&'the'&'year=2024'");
    expect(tiers.filter(({ query }) => !query.endsWith("&'year=2024'"))).toEqual([]);
    const range = { from: "2024-01-01T00:00:00.000Z", until: "2025-01-01T00:00:00.000Z" };
    expect(sets.map((set) => set.scan)).toMatchObject([{ query: "'axolotl'&'the'", range: { from: null } }]);
    expect(planned("", { year: "2024" }).scan).toMatchObject({ query: null, range });
    expect(planned("budget the", { year: "2024" }).counted.map((set) => set.scan?.query)).toEqual([
      "'budget'&'the'&'year=2024'",
      "'budget'&'the'",
    ]);
  });

  it("asks the index for each two neighbours of a phrase, and the claims found for the places of longer ones only", () => {
    expect(planned('"the budget"').scan).toMatchObject({ query: "'0=the budget'", places: null });
    const { scan, tiers, counted: sets } = planned('"of the budget"');
    expect(scan).toMatchObject({
      query: "'0=of the'&'0=the budget'",
      places: "('of'<->'the'<->'budget')",
    });
    expect(sets[0]?.scan).toMatchObject({ places: scan.places });
    expect(tiers.filter(({ query }) => query.includes("<->"))).toEqual([]);
  });

  it("counts fewer claims of a longer phrase as few, since each of them has to be looked at", () => {
    expect(counted('"ferry the"')).toEqual(["few"]);
    expect(counted('"quay the of"')).toEqual(["few"]);
    expect(counted('"ferry the of"')).toEqual([1]);
  });

  it("judges the claims of a rare word by the filters, and counts beside each filter where the word is frequent", () => {
    expect(planned("axolotl", { rating: "false" }).judged).toEqual([rating]);
    expect(counted("budget", { rating: "false" })).toHaveLength(2);
  });

  it("counts nothing where nobody asks, and the total alone without looking beside the filters", () => {
    expect(planned("budget", { rating: "false" }, "nothing").counted).toEqual([]);
    expect(planned("budget", { rating: "false" }, "total").counted).toMatchObject([{ without: null }]);
  });
});
