import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSearchWords, replaceWords } from "./search-words.ts";

const wanted = (query: string) => parseSearchWords(query).wanted.map(({ words }) => words.join(" "));
const unwanted = (query: string) => parseSearchWords(query).unwanted.map(({ words }) => words.join(" "));

describe("parseSearchWords", () => {
  it("asks for every word, without case, accents, possessives and the stops of initials", () => {
    expect(wanted("Łódź’s U.S. O’Brien")).toEqual(["lodz", "us", "obrien"]);
  });

  it("reads quotation marks of every kind as a phrase, and passes over one that nobody closed", () => {
    for (const query of [
      '"half an hour" ferry',
      "“half an hour” ferry",
      "„half an hour“ ferry",
      "«half an hour» ferry",
    ])
      expect(wanted(query)).toEqual(["half an hour", "ferry"]);
    expect(wanted('"half an')).toEqual(["half", "an"]);
    expect(parseSearchWords('"ferry"').wanted[0]).toMatchObject({ words: ["ferry"], quoted: true });
  });

  it("excludes words and phrases after a minus, but not inside words or after a gap", () => {
    expect(unwanted('ferry -tax -"half an hour" −harbour')).toEqual(["tax", "half an hour", "harbour"]);
    expect(wanted("Trump - Putin co-op")).toEqual(["trump", "putin", "co op"]);
    expect(unwanted("Trump - Putin co-op")).toEqual([]);
  });

  it("keeps numbers together and takes words apart that lost their gap", () => {
    expect(wanted("tax,budget 2,500 17:30 (ferry)")).toEqual(["tax", "budget", "2 500", "17 30", "ferry"]);
  });

  it("looks for scripts without spaces as a run of characters", () => {
    expect(wanted("東京")).toEqual(["東 京"]);
  });

  it("asks for nothing where there is no letter and no digit, and for each word once", () => {
    expect(parseSearchWords("?! - “” —")).toEqual({ wanted: [], unwanted: [] });
    expect(wanted("tax Tax TAX")).toEqual(["tax"]);
  });

  it("takes any text, has a bounded number of terms, and says where each stands", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (query) => {
        const { wanted: all, unwanted: none } = parseSearchWords(query);
        expect(all.length + none.length).toBeLessThanOrEqual(24);
        for (const { words, start, end } of [...all, ...none]) {
          expect(words.every((word) => /^[\p{L}\p{M}\p{N}]+$/u.test(word))).toBe(true);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(query.length);
        }
      }),
    );
  });
});

describe("replaceWords", () => {
  const replace = (query: string, words: Record<string, string>) =>
    replaceWords(query, parseSearchWords(query), new Map(Object.entries(words)));

  it("puts other words in the place of those typed and leaves the rest as it was", () => {
    expect(replace("The  Ferri of “ada brant” -tax", { ferri: "ferry", brant: "brandt" })).toBe(
      'The  ferry of "ada brandt" -tax',
    );
  });

  it("never changes what is excluded", () => {
    expect(replace("harbour -ferri", { ferri: "ferry" })).toBe("harbour -ferri");
  });
});
