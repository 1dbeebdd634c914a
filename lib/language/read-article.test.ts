import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuotes } from "./find-quotes.ts";
import { normaliseText } from "./normalise-text.ts";
import { bridgeTalks, ferryVisit, harbourLetter } from "./port-lorne.fixtures.ts";
import { readArticle } from "./read-article.ts";
import type { Reading, Span } from "./reading.ts";
import { speechModeOf } from "./speech.ts";

function read(input: string): Reading {
  const outcome = normaliseText(input);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return readArticle(outcome.value);
}

/** Sentences of one kind, each shortened to its first words. */
const sentencesOf = ({ text, sentences }: Reading, kind: string): string[] =>
  sentences.filter((sentence) => sentence.kind === kind).map(({ start, end }) => text.slice(start, end));

/** In range, in order, not overlapping, trimmed, never between the halves of a surrogate pair. */
function expectSoundSpans(text: string, spans: readonly Span[]): void {
  let last = 0;
  for (const { start, end } of spans) {
    const exact = text.slice(start, end);
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(exact).toBe(exact.trim());
    expect(exact.isWellFormed()).toBe(true);
    last = end;
  }
}

function expectSoundReading({ text, blocks, sentences }: Reading): void {
  expectSoundSpans(text, blocks);
  expectSoundSpans(text, sentences);
  const covered = blocks.map(({ start, end }) => text.slice(start, end)).join("");
  expect(covered.replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
  let at = 0;
  for (const sentence of sentences) {
    while ((blocks[at]?.end ?? Infinity) < sentence.end) at += 1;
    expect(blocks[at]).toMatchObject({ kind: sentence.kind });
    expect(blocks[at]?.start).toBeLessThanOrEqual(sentence.start);
  }
}

describe("readArticle", () => {
  test("finds title, date and language only where the text gives them", () => {
    expect(read(harbourLetter)).toMatchObject({ title: null, publishedOn: "2031-03-05", language: "en" });
    expect(read(bridgeTalks)).toMatchObject({
      title: "Port Lorne–Ardmore Talks Bring Fresh Hope for the Old Bridge",
      publishedOn: null,
      language: "en",
    });
  });

  test("gives sentences for every block that says something, noise included, so that the mark can be overruled", () => {
    const reading = read(harbourLetter);
    expect(sentencesOf(reading, "paragraph")).toHaveLength(9);
    expect(sentencesOf(reading, "boilerplate")).toHaveLength(4);
    expect(sentencesOf(reading, "paragraph")).not.toContain("date 2031-03-05");
    expect(sentencesOf(reading, "paragraph")).toContain(
      "Engineer Tomas Reed arrived on Feb. 28 to inspect piles no. 4 and 7.",
    );
  });

  test("keeps a dateline out of the first sentence", () => {
    const reading = read(bridgeTalks);
    expect(sentencesOf(reading, "dateline")).toEqual([]);
    expect(sentencesOf(reading, "paragraph")[0]).toMatch(/^Mayor Elin Orr/u);
    expect(sentencesOf(reading, "paragraph")[1]).toMatch(/U\.S\. Consul .* money\.$/u);
    expect(sentencesOf(reading, "headline")).toEqual([reading.title]);
  });

  test("reads captions apart from their credits, and pauses inside a quotation", () => {
    const reading = read(ferryVisit);
    expect(sentencesOf(reading, "caption")).toContain("Photograph: Jo Marsh/Lorne Images");
    expect(sentencesOf(reading, "paragraph")).toContain(
      "“Let's see what happens ... I think the board wants to agree.",
    );
    expect(sentencesOf(reading, "paragraph")).toContain("I spoke to them for two and a half hours.");
  });

  test("gives sound spans for articles, right-to-left text, emoji and combining marks", () => {
    const mixed =
      "قال رئيس البلدية: «الجسر آمن». هل هذا صحيح؟\n\n👩‍🚒 “Safe 🇺🇦!” she said. Cafe\u0301s q\u0307 open.";
    for (const input of [harbourLetter, ferryVisit, bridgeTalks, mixed]) expectSoundReading(read(input));
  });

  test("gives sound spans for any text", () => {
    const words = [
      "Orr",
      "said",
      "the",
      "U.S.",
      "Mr.",
      "no.",
      "4",
      "Advertisement",
      "date 2031-03-05",
      "Photo: Kit",
      "1)",
      "2)",
      "a.",
    ];
    const marks = [
      " ",
      " ",
      " ",
      "\n",
      "\n\n",
      ".",
      "...",
      "…",
      "?",
      "!”",
      "“",
      "‘",
      "’",
      '"',
      "(",
      ")",
      "–",
      "[4]",
      "。",
      "؟",
      "👩‍🚒",
      "e\u0301",
      "\u0301",
    ];
    const piece = fc.oneof(
      fc.constantFrom(...words, ...marks),
      fc.string({ unit: "grapheme", maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const outcome = normaliseText(pieces.join(""));
        if (!outcome.ok) return;
        const reading = readArticle(outcome.value);
        expectSoundReading(reading);
        for (const { start, end } of findQuotes(reading.text)) {
          expect(reading.text.slice(start, end).trim()).not.toBe("");
          expect(reading.text.slice(start, end)).not.toContain("\n");
        }
      }),
      { numRuns: 300 },
    );
  });

  const hostile = [
    "A. a ",
    '"a" ',
    "“‘",
    "[1] ",
    ". . ",
    " .",
    "1) ",
    "Mr. ",
    "a\n",
    "A\n\n",
    "photo: ",
    "Aa-",
    "İ",
    "’s ",
    "?! ",
  ];
  const sizes: [chars: number, piece: string][] = hostile.map((piece) => [200_000, piece]);

  // A rule that looks back over the whole text at every stop would need hours here; the time itself is not asserted.
  test.each([[999_990, "("], [999_990, "a. "], ...sizes] as const)(
    "finishes on %i characters of %j",
    { timeout: 60_000 },
    (chars, piece) => {
      const reading = read(`${piece.repeat(chars / piece.length)}x`);
      expect(reading.blocks.at(-1)?.end).toBe(reading.text.length);
      expect(findQuotes(reading.text).every(({ end }) => end <= reading.text.length)).toBe(true);
      expect(speechModeOf(reading.text, 10, 20)).toMatch(/^(?:direct_quote|paraphrase|narration)$/u);
    },
  );

  test("finishes on a long run of spaces before a last word", () => {
    expect(read(`Orr${" ".repeat(900_000)}said`).sentences).toHaveLength(1);
  });
});
