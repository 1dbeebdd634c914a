import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findByline } from "./find-byline.ts";
import { normaliseText } from "./normalise-text.ts";
import { bridgeTalks, ferryVisit, harbourLetter } from "./port-lorne.fixtures.ts";
import { readArticle } from "./read-article.ts";
import { readClosely } from "./read-closely.ts";
import type { CloseReading } from "./close-reading.ts";
import type { Reading, Span } from "./reading.ts";

function read(input: string): Reading {
  const outcome = normaliseText(input);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return readArticle(outcome.value);
}

const words = ({ text }: CloseReading, { start, end }: Span): string => text.slice(start, end);

/** Spans inside the text, by start; a quotation's parts and its outer quotation exist. */
function expectSound({ text, sentences, quotations, dates }: CloseReading): void {
  for (const { start, end } of [...sentences, ...quotations, ...dates]) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  quotations.forEach(({ cue, speaker, within }, at) => {
    if (speaker !== null) expect(text.slice(speaker.start, speaker.end)).toBe(speaker.text);
    if (cue !== null) expect(cue.end).toBeLessThanOrEqual(text.length);
    if (within !== null) expect(within).toBeLessThan(at);
  });
  for (const { start, end, text: exact } of dates) expect(text.slice(start, end)).toBe(exact);
  for (const { worthiness, reasons } of sentences) {
    expect(worthiness >= 0 && worthiness <= 1).toBe(true);
    expect(reasons.length).toBeLessThanOrEqual(4);
  }
}

describe("readClosely", () => {
  test("names whoever speaks in a sentence, also over paragraphs that do not close", () => {
    const reading = readClosely(read(ferryVisit));
    const speakerOf = (beginning: string): string | null | undefined =>
      reading.sentences.find((sentence) => words(reading, sentence).startsWith(beginning))?.speaker;
    expect(speakerOf("“We really need it")).toMatch(/Finch/u);
    expect(speakerOf("“And I think that people")).toMatch(/Finch/u);
    expect(speakerOf("The night ferry")).toBeNull();
  });

  test("finds the letter in the speech as a quotation within another", () => {
    const reading = readClosely(read(harbourLetter));
    const inner = reading.quotations.find((quotation) =>
      words(reading, quotation).startsWith("The harbour board will"),
    );
    expect(inner?.within).not.toBeNull();
    expect(inner?.within).toBeDefined();
  });

  test("marks what stands in boilerplate as boilerplate", () => {
    const { sentences } = readClosely(read(harbourLetter));
    const noise = sentences.filter(({ kind }) => kind === "boilerplate");
    expect(noise.length).toBeGreaterThan(0);
    expect(noise.every(({ suggested, worthiness }) => suggested === "boilerplate" && worthiness === 0)).toBe(
      true,
    );
  });

  test("resolves dates against the text's own date, against the desk's, or against none", () => {
    const reading = read(harbourLetter);
    const first = (publishedOn?: string | null): unknown =>
      readClosely(reading, { publishedOn }).dates[0]?.resolved;
    expect(first()).toEqual({ from: "2031-03-04", to: "2031-03-04" });
    expect(first("2031-03-12")).toEqual({ from: "2031-03-11", to: "2031-03-11" });
    expect(first(null)).toBeNull();
  });

  test("gives sound spans and answers the same twice", () => {
    for (const article of [harbourLetter, ferryVisit, bridgeTalks]) {
      const reading = readClosely(read(article));
      expectSound(reading);
      expect(readClosely(read(article))).toEqual(reading);
    }
  });

  test("gives sound spans for any text", () => {
    const pieces = [
      ...[
        "Mayor Elin Orr",
        "said",
        "that",
        "she",
        "on Friday",
        ",",
        ".",
        "“",
        "”",
        "‘",
        "’",
        "\n",
        "told",
        "Finch",
      ],
      ...["according to", "We need it", "Advertisement", "2014", "last week", "?", "…", "👩‍🚒", "e\u0301", " "],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 50 }), (parts) => {
        const outcome = normaliseText(parts.join(" "));
        if (outcome.ok) expectSound(readClosely(readArticle(outcome.value)));
      }),
      { numRuns: 150 },
    );
  });
});

// The time itself is not asserted: what is not linear here would need hours.
test.each(["_", "=== ", "a", "Friday said ", "“a ", "he said, “a” ", "Orr ", "1) "])(
  "finishes on 4,000 characters of %j",
  { timeout: 60_000 },
  (piece) => {
    expectSound(readClosely(read(`${piece.repeat(4_000 / piece.length)}x`)));
  },
);

describe("findByline", () => {
  const bylineOf = (article: string): string | null => {
    const { text, blocks } = read(article);
    return findByline(text, blocks);
  };

  test.each([
    [
      "Bridge Closed\nBy Jo Marsh and Kit Vane\nThe bridge was closed.\nIt was late.",
      "Jo Marsh and Kit Vane",
    ],
    [
      "Bridge Closed\nBy Jo Marsh, Lorne Courier\nThe bridge was closed.\nIt was late.",
      "Jo Marsh, Lorne Courier",
    ],
    ["The bridge was closed.\nIt was late.\n(Reporting by Jo Marsh; Editing by Kit Vane)", "Jo Marsh"],
    ["Міст закрито\nАвтор: Олена Орр\nМіст закрили.\nБуло пізно.", "Олена Орр"],
  ])("%j is by %s", (article, byline) => {
    expect(bylineOf(article)).toBe(byline);
  });

  test("takes no sentence for a byline", () => {
    expect(bylineOf("By Friday the harbour was empty.\nIt was late.")).toBeNull();
  });
});
