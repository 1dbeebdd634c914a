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
          const { filter, after } = readFilter(parsePublicQuery(params));
          expect(JSON.stringify({ filter, after })).not.toContain("\\u0000");
          expect(filter.words?.isWellFormed() ?? true).toBe(true);
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
});
