import { describe, expect, test } from "vitest";
import { findQuotes } from "./find-quotes.ts";
import { ferryVisit } from "./port-lorne.fixtures.ts";

/** Contents of the quotations; "…" is put after those that run on without closing. */
const read = (text: string): string[] =>
  findQuotes(text).map(({ start, end, open }) => text.slice(start, end) + (open ? "…" : ""));

describe("findQuotes", () => {
  test("gives the words between the marks, without the marks", () => {
    expect(read("“Of course,” she said. “We pay.”")).toEqual(["Of course,", "We pay."]);
    expect(read('He said "no" and "never".')).toEqual(["no", "never"]);
    expect(read("«Так», – сказала мер. „Nein“, sagte er. 「はい」")).toEqual(["Так", "Nein", "はい"]);
  });

  test("gives a nested quotation after the one it stands in", () => {
    expect(read("“The letter reads, ‘Nobody wants it,’” Orr said.")).toEqual([
      "The letter reads, ‘Nobody wants it,’",
      "Nobody wants it,",
    ]);
  });

  test("knows apostrophes and possessives from closing marks", () => {
    expect(read("‘The workers’ pay isn’t the board’s concern,’ Orr said.")).toEqual([
      "The workers’ pay isn’t the board’s concern,",
    ]);
    expect(read("The workers' pay wasn't cut in the '90s or ‘80s.")).toEqual([]);
  });

  test("marks a quotation that runs over paragraphs as open, each paragraph giving its own", () => {
    const quotes = read(ferryVisit);
    expect(quotes.filter((quote) => quote.endsWith("…"))).toHaveLength(2);
    expect(quotes).toContain("I am sure that with your help we can run the night ferry.…");
    expect(quotes).toContain("We really need it – the morning boat is always full,");
  });

  test("lets single marks run over paragraphs only when the next one reopens", () => {
    expect(read("‘We need it.\n\n‘And soon,’ she said.")).toEqual(["We need it.…", "And soon,"]);
  });

  test("starts anew at a mark that opens again before closing", () => {
    expect(read("“We pay, she said. “We pay.”")).toEqual(["We pay, she said.…", "We pay."]);
  });

  test("gives positions in the whole text for a part of it", () => {
    expect(findQuotes("“No.” “Yes.”", 6, 12)).toEqual([{ start: 7, end: 11, open: false }]);
  });

  test("gives nothing for empty marks and inches", () => {
    expect(read('“” "" 5" pipes ‘’')).toEqual([]);
  });
});
