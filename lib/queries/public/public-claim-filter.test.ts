import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFiltered, parsePublicQuery, readFilter, sealCursor } from "./public-claim-filter.ts";

describe("parsePublicQuery", () => {
  it("reads any address into a query that the database can be asked, whatever stands in it", () => {
    const value = fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.string(), { maxLength: 2 }));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("q", "rating", "from", "to", "corrected", "after", "x"), value),
        (params) => {
          const { filter, after, words } = readFilter(parsePublicQuery(params));
          expect(JSON.stringify({ filter, after, words })).not.toContain("\\u0000");
          expect(words.wanted.every((term) => term.words.join().isWellFormed())).toBe(true);
        },
      ),
    );
  });

  it("drops what makes no sense and takes the first of what is repeated", () => {
    const query = parsePublicQuery({
      from: "yesterday",
      sort: "best",
      rating: ["true", "false"],
      q: "  ",
      corrected: "maybe",
    });
    expect(query).toMatchObject({ rating: "true" });
    expect(isFiltered(query)).toBe(true);
    expect(isFiltered(parsePublicQuery({ sort: "oldest", after: "x", q: " " }))).toBe(false);
  });

  it("reads the same from an address's search parameters", () => {
    expect(parsePublicQuery(new URLSearchParams("q=ferry&from=2026-01-02"))).toMatchObject({
      q: "ferry",
      from: "2026-01-02",
    });
  });

  it("opens the cursor it sealed and starts at the top with any other", () => {
    const cursor = { at: "2026-03-10T09:00:00.000Z", claimId: "019a0000-0000-7000-8000-000000000001" };
    expect(readFilter(parsePublicQuery({ after: sealCursor(cursor) })).after).toEqual(cursor);
    expect(readFilter(parsePublicQuery({ after: "bm9wZQ" })).after).toBeNull();
  });

  it("keeps cursors of one order out of another", () => {
    const at = { at: "2026-03-10T09:00:00.000Z", claimId: "019a0000-0000-7000-8000-000000000001" };
    const ranked = sealCursor({ ...at, tier: 2 });
    expect(readFilter(parsePublicQuery({ q: "ferry", after: ranked })).after).toEqual({ ...at, tier: 2 });
    expect(readFilter(parsePublicQuery({ q: "ferry", sort: "newest", after: ranked })).after).toBeNull();
    expect(readFilter(parsePublicQuery({ q: "ferry", after: sealCursor(at) })).after).toBeNull();
  });

  it("sorts by relevance where words are asked for and by time where none is", () => {
    expect(readFilter(parsePublicQuery({ q: "ferry" })).order).toBe("relevance");
    expect(readFilter(parsePublicQuery({ q: "-ferry" })).order).toBe("newest");
    expect(readFilter(parsePublicQuery({ sort: "relevance" })).order).toBe("newest");
    expect(readFilter(parsePublicQuery({ q: "ferry", sort: "oldest" })).order).toBe("oldest");
  });
});
