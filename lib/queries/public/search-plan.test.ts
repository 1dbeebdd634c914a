import { describe, expect, it } from "vitest";
import type { SearchFacts } from "#lib/db/public-search-facts.ts";
import type { PublicClaimFilter } from "./public-claim-filter.ts";
import { planSearch, type AskedSearch } from "./search-plan.ts";
import { wantedTerm } from "./search-query.ts";
import { parseSearchWords } from "./search-words.ts";

const words = { the: 900_000, of: 800_000, budget: 120_000, harbour: 90_000, ferry: 9_000, axolotl: 3 };
const rating = { kind: "rating", key: "false", label: "False", claims: 220_000, code: 1 };

function asked(q: string, filter: PublicClaimFilter = {}): AskedSearch {
  const { wanted, unwanted } = parseSearchWords(q);
  const facets = filter.rating === undefined ? [] : [rating];
  const facts: SearchFacts = { live: 1_000_000, words, names: [], facets };
  return { wanted: wanted.map((term) => wantedTerm(term, words, new Map())), unwanted, filter, facts };
}

const sizes = (q: string, filter: PublicClaimFilter = {}, surely = false) => {
  const { scan, counted } = planSearch(asked(q, filter), "relevance", surely);
  return { page: scan.size, counted: counted.map((each) => each.scan?.size) };
};

describe("planning a search over a million claims", () => {
  it("asks once for what few claims have, month by month for what many have", () => {
    expect(sizes("axolotl")).toEqual({ page: "few", counted: ["few"] });
    expect(sizes("the")).toEqual({ page: "many", counted: ["many"] });
    expect(sizes("budget the")).toEqual({ page: "many", counted: ["many"] });
  });

  it("finds the page by month where each month has some, though the claims can be counted at once", () => {
    expect(sizes("ferry")).toEqual({ page: "many", counted: ["few"] });
  });

  it("tries whether words that seldom come together, or in that order, leave few", () => {
    expect(sizes('"the budget"')).toEqual({ page: "perhaps", counted: ["perhaps"] });
    expect(sizes('"of the"')).toEqual({ page: "perhaps", counted: ["perhaps"] });
    expect(sizes('"the budget"', {}, true)).toEqual({ page: "many", counted: ["many"] });
    expect(sizes("budget harbour the")).toEqual({ page: "perhaps", counted: ["perhaps"] });
    expect(sizes("budget -the")).toEqual({ page: "perhaps", counted: ["perhaps"] });
  });

  it("judges the claims of a rare word by the filters, and counts beside each filter where the word is frequent", () => {
    expect(planSearch(asked("axolotl", { rating: "false" }), "relevance").judged).toEqual([rating]);
    expect(sizes("budget", { rating: "false" }).counted).toHaveLength(2);
  });
});
