import { describe, expect, it } from "vitest";
import type { QuotationView } from "#lib/queries/desk/article-reading.ts";
import { intervalWords, rankWords, speakerLines } from "./reading-words.ts";

describe("a rank in words", () => {
  it.each([
    [1, "1st of 41"],
    [2, "2nd of 41"],
    [3, "3rd of 41"],
    [11, "11th of 41"],
    [22, "22nd of 41"],
  ])("%i", (place, words) => {
    expect(rankWords({ place, of: 41, strength: 1 })).toBe(words);
  });
});

describe("days in words", () => {
  it.each([
    ["2025-10-17", "2025-10-17", "Friday 17 October 2025"],
    ["2025-10-06", "2025-10-12", "Monday 6 October 2025 to Sunday 12 October 2025"],
    ["2025-02-01", "2025-02-28", "February 2025"],
    ["2025-01-01", "2025-03-31", "January 2025 to March 2025"],
    ["2024-01-01", "2024-12-31", "2024"],
    ["1990-01-01", "1999-12-31", "1990 to 1999"],
  ])("%s to %s", (from, to, words) => {
    expect(intervalWords({ from, to })).toBe(words);
  });
});

describe("who speaks", () => {
  const said = (start: number, end: number, more: Partial<QuotationView> = {}): QuotationView => ({
    ...{ start, end, mode: "direct", cue: "said", mention: "he", speaker: "Imre Salt", within: null },
    ...more,
  });
  const quotations = [
    said(0, 40, { speaker: "Ada Brandt", mention: "Ada Brandt" }),
    said(10, 20, { within: 0, cue: null }),
    said(60, 80, { speaker: null, mention: "a neighbour", mode: "indirect" }),
  ];

  it("names the inner speaker with whoever reads the words out", () => {
    expect(speakerLines(quotations, { start: 5, end: 30 })).toMatchObject([
      { speaker: "Imre Salt", mention: "he", cue: null, mode: "direct", within: ["Ada Brandt"] },
    ]);
  });

  it("says so when the article gives no name", () => {
    expect(speakerLines(quotations, { start: 70, end: 75 })).toMatchObject([
      { speaker: "a neighbour (not named)", mode: "reported", within: [] },
    ]);
  });

  it("is nobody where nothing is quoted, and a name is not said twice", () => {
    expect(speakerLines(quotations, { start: 41, end: 60 })).toEqual([]);
    expect(speakerLines(quotations.slice(0, 1), { start: 0, end: 5 })[0]?.mention).toBeNull();
  });
});
