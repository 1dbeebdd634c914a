import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseLocated, type LocatedText } from "./given-offsets.ts";
import { normaliseText } from "./normalise-text.ts";
import { readArticle } from "./read-article.ts";

function located(given: string): LocatedText {
  const outcome = normaliseLocated(given);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
}

/** The words of each sentence as they stand in the given text. */
function sentencesIn(given: string): string[] {
  const { text, toGiven } = located(given);
  return readArticle(text)
    .sentences.map(toGiven)
    .map(({ start, end }) => given.slice(start, end));
}

test("spans of a text in normal form are its own", () => {
  const { text, toGiven } = located("One. Two.");
  expect(text).toBe("One. Two.");
  expect(toGiven({ start: 5, end: 9 })).toEqual({ start: 5, end: 9 });
});

test("sentences are found again in Windows text with a byte-order mark and blank lines", () => {
  expect(sentencesIn("\ufeff\r\n\r\nThe pier fell.  \r\n \r\n\r\nIt was late. Nobody came.\r\n")).toEqual([
    "The pier fell.",
    "It was late.",
    "Nobody came.",
  ]);
});

test("letters written with loose marks, soft hyphens and Hangul parts are found whole", () => {
  const given =
    "Das Cafe\u0301 war zu\u00adge\u200bsperrt. A\u030a ja. \u1112\u1161\u11ab \u1100\u116e\u11a8.";
  expect(sentencesIn(given)).toEqual([
    "Das Cafe\u0301 war zu\u00adge\u200bsperrt.",
    "A\u030a ja.",
    "\u1112\u1161\u11ab \u1100\u116e\u11a8.",
  ]);
});

test("refuses what cannot be normalised", () => {
  expect(normaliseLocated(" \n ")).toMatchObject({ ok: false, refusal: { message: "The text is empty." } });
});

test("what stands in the given text normalises to what was read, for any text", () => {
  const marks = [
    "\r\n",
    "\n",
    "\r",
    "\u2028",
    " ",
    "  ",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "\u00ad",
    "e\u0301",
    "\u0301",
  ];
  const words = [
    "The pier",
    "fell.",
    "“No,”",
    "Orr said",
    "👩‍🚒",
    "\u1100\u1161",
    "\u212b",
    "\u0958",
    "Advertisement",
    ".",
  ];
  const piece = fc.oneof(fc.constantFrom(...marks, ...words), fc.string({ unit: "grapheme", maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const given = pieces.join("");
      const outcome = normaliseLocated(given);
      expect(outcome.ok).toBe(normaliseText(given).ok);
      if (!outcome.ok) return;
      const { text, toGiven } = outcome.value;
      expect({ ok: true, value: text }).toEqual(normaliseText(given));
      let last = 0;
      for (const span of readArticle(text).sentences) {
        const { start, end } = toGiven(span);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(given.length);
        last = end;
        const again = normaliseText(given.slice(start, end));
        // A sentence of one odd character may be refused by itself; any other gives the words that were read.
        if (again.ok) expect(again.value).toBe(text.slice(span.start, span.end));
      }
    }),
    { numRuns: 500 },
  );
});
