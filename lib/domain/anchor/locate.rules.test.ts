import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contextAround } from "#lib/domain/article/article.rules.ts";
import { isSettled, type QuotedPlace } from "./anchor.ts";
import { locate } from "./locate.rules.ts";

const text =
  "The ferry company met the council on Monday. “We carried 212 people in our first weekend,” Captain Ada Finch 🛳️ said. " +
  "The mayor, Elin Orr, thanked her for the café on the upper deck. A new timetable starts in May. The council will vote on the toll next week.";

function placeOf(words: string, within = text, nth = 0): QuotedPlace {
  let start = within.indexOf(words);
  for (let n = 0; n < nth; n += 1) start = within.indexOf(words, start + 1);
  const exact = words;
  return { exact, start, ...contextAround(within, { start, end: start + words.length }) };
}

/** The words a located place covers, as text to compare. */
function found(place: QuotedPlace, now: string) {
  const { status, start, end } = locate(place, now);
  return [status, start === null ? null : now.slice(start, end)];
}

describe("words that still stand there", () => {
  test("are found exactly when the text around them grew", () => {
    const quote = "We carried 212 people in our first weekend";
    const now = `UPDATED 12:40. ${text.replace("on Monday", "on Monday evening, behind closed doors")}`;
    expect(found(placeOf(quote), now)).toEqual(["exact", quote]);
  });

  test("are proposed, not taken for certain, where nothing around them is as it was", () => {
    expect(found(placeOf("the council"), "Nobody asked whether the council had known of it.")).toEqual([
      "proposed",
      "the council",
    ]);
  });

  test("are told apart by their context when they stand there twice", () => {
    const place = placeOf("council", text, 1);
    const now = `The council has a new hall. ${text}`;
    const located = locate(place, now);
    expect(located).toMatchObject({ status: "exact", start: now.lastIndexOf("council") });
  });

  test("are only proposed when two places fit equally well", () => {
    const twice = "Nobody was hurt. Nobody was hurt. Nobody was hurt. Nobody was hurt.";
    expect(locate(placeOf("Nobody", twice, 1), `${twice} Nobody was hurt.`).status).toBe("proposed");
  });
});

describe("words that changed", () => {
  test.each([
    ["a number", "212 people", "240 people", "We carried 240 people in our first weekend"],
    [
      "a clause put in",
      "people in",
      "people, says the log, in",
      "We carried 212 people, says the log, in our first weekend",
    ],
    ["the first word", "We carried", "They carried", "They carried 212 people in our first weekend"],
    ["other quotation marks", "“We", "‘We", "We carried 212 people in our first weekend"],
  ])("are proposed with their similarity: %s", (_what, before, after, words) => {
    const place = placeOf(
      _what === "other quotation marks"
        ? "“We carried 212 people in our first weekend"
        : "We carried 212 people in our first weekend",
    );
    const now = text.replace(before, after);
    const located = locate(place, now);
    expect(located.status).toBe("proposed");
    expect(located.similarity).toBeGreaterThan(0.6);
    expect(now.slice(located.start ?? 0, located.end ?? 0)).toContain(words);
  });

  test("are orphaned when they are gone", () => {
    const now = text.replace(/“We carried.*? said\. /, "");
    expect(locate(placeOf("We carried 212 people in our first weekend"), now)).toEqual({
      status: "orphaned",
      start: null,
      end: null,
      similarity: 0,
    });
  });

  test("an empty text orphans everything", () => {
    expect(locate(placeOf("The mayor"), "").status).toBe("orphaned");
  });

  test("a language without spaces is searched character by character", () => {
    const before = "市议会周一开会。渡轮公司在第一个周末运送了二百一十二人。市长表示感谢。";
    const place = placeOf("渡轮公司在第一个周末运送了二百一十二人", before);
    const now = before.replace("二百一十二人", "二百四十人");
    expect(found(place, now)).toEqual(["proposed", "渡轮公司在第一个周末运送了二百四十人"]);
  });
});

const word = fc.constantFrom(
  ..."the ferry said “we ‘no’ 🙂 👩‍👩‍👧 café cafe\u0301 naïve 212 Київ — … harbour’s x̣́ \n\n ,".split(" "),
);
const words = fc.array(word, { minLength: 1, maxLength: 40 }).map((list) => list.join(" "));

test("whatever changes outside the span, words that stand there once stay exact, to the character", () => {
  fc.assert(
    fc.property(words, words, words, words, fc.nat(), fc.boolean(), (left, middle, right, put, at, cut) => {
      const exact = `«${middle}»`;
      const before = `${left} ${exact} ${right}`;
      const start = left.length + 1;
      const place = { exact, start, ...contextAround(before, { start, end: start + exact.length }) };
      const outside = at % 2 === 0 ? left : right;
      const from = at % (outside.length + 1);
      const edited = cut ? outside.slice(0, from) : `${outside.slice(0, from)}${put}${outside.slice(from)}`;
      const now = at % 2 === 0 ? `${edited} ${exact} ${right}` : `${left} ${exact} ${edited}`;
      const located = locate(place, now);
      expect(located.status).toBe("exact");
      expect(now.slice(located.start ?? 0, located.end ?? 0)).toBe(exact);
    }),
  );
});

test("whatever the texts, an exact place holds the very words, every place lies inside, characters stay whole", () => {
  const any = fc.oneof(words, fc.string({ unit: "grapheme", maxLength: 80 }));
  fc.assert(
    fc.property(any, any, fc.nat(), fc.nat(), (before, now, a, b) => {
      const start = Math.min(a % (before.length + 1), b % (before.length + 1));
      const end = Math.max(a % (before.length + 1), b % (before.length + 1));
      const exact = before.slice(start, end);
      if (!exact.isWellFormed()) return;
      const located = locate({ exact, start, ...contextAround(before, { start, end }) }, now);
      expect(located.similarity).toBeGreaterThanOrEqual(0);
      expect(located.similarity).toBeLessThanOrEqual(1);
      if (located.start === null) return;
      const there = now.slice(located.start, located.end);
      expect(located.end).toBeGreaterThan(located.start);
      expect(there.isWellFormed()).toBe(true);
      if (located.status === "exact") expect(there).toBe(exact);
    }),
  );
});

test("a change beside one of several equal places never makes another of them certain", () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 2, max: 8 }),
      fc.nat(),
      words,
      (unit, times, n, put) => {
        const piece = `toll ${unit.join(" ")} `;
        const before = piece.repeat(times);
        const nth = n % times;
        const start = nth * piece.length;
        const place = { exact: "toll", start, ...contextAround(before, { start, end: start + 4 }) };
        const now = `${before.slice(0, start)}${put} ${before.slice(start)}`;
        const located = locate(place, now);
        if (located.status === "exact") expect(located.start).toBe(start + put.length + 1);
      },
    ),
  );
});

test("a place may be relied on when it is exact or a person confirmed it", () => {
  expect(isSettled({ status: "exact", confirmed: false })).toBe(true);
  expect(isSettled({ status: "proposed", confirmed: false })).toBe(false);
  expect(isSettled({ status: "proposed", confirmed: true })).toBe(true);
  expect(isSettled({ status: "orphaned", confirmed: true })).toBe(true);
});
