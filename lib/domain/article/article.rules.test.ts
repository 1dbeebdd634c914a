import fc from "fast-check";
import { expect, test } from "vitest";
import { contextAround, cutSpan, maxSpanChars, overlaps, whyClaimStands } from "./article.rules.ts";

const text = "“Café” 🙂 was closed, the Mayor said. 👩‍👩‍👧 agreed.";

test("a span gives back exactly its words", () => {
  const start = text.indexOf("🙂");
  expect(cutSpan(text, start, start + 13)).toEqual({
    ok: true,
    value: { start, end: start + 13, exact: "🙂 was closed" },
  });
});

test("white space at the ends falls away and the offsets follow", () => {
  expect(cutSpan("one  two three", 3, 9)).toEqual({ ok: true, value: { start: 5, end: 8, exact: "two" } });
});

test("the words named must be the words there", () => {
  expect(cutSpan(text, 0, 6, "“Café”").ok).toBe(true);
  expect(cutSpan(text, 0, 6, "“Cafe”")).toMatchObject({ ok: false, refusal: { code: "INVALID" } });
});

test.each([
  ["ends after the text", 0, text.length + 1],
  ["begins after the text", text.length, text.length + 4],
  ["begins before the text", -1, 4],
  ["is empty", 4, 4],
  ["runs backwards", 9, 4],
  ["ends inside an emoji", 0, text.indexOf("🙂") + 1],
  ["begins inside an emoji", text.indexOf("🙂") + 1, 20],
  ["is white space", 6, 7],
])("a span that %s is refused", (_what, start, end) => {
  expect(cutSpan(text, start, end)).toMatchObject({ ok: false, refusal: { code: "INVALID" } });
});

test("a span over the limit is refused", () => {
  expect(cutSpan("a".repeat(maxSpanChars + 1), 0, maxSpanChars + 1)).toMatchObject({ ok: false });
});

test("whatever is cut from whatever text, offsets and words agree and characters stay whole", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.nat(80), fc.nat(80), (any, start, end) => {
      const cut = cutSpan(any, start, end);
      if (!cut.ok) return;
      expect(any.slice(cut.value.start, cut.value.end)).toBe(cut.value.exact);
      const { prefix, suffix } = contextAround(any, cut.value);
      for (const part of [cut.value.exact, prefix, suffix]) expect(part.isWellFormed()).toBe(true);
      expect(any.slice(0, cut.value.start).endsWith(prefix)).toBe(true);
      expect(any.slice(cut.value.end).startsWith(suffix)).toBe(true);
    }),
  );
});

test("context is not cut inside a character", () => {
  const long = `${"🙂".repeat(100)}x${"🙂".repeat(100)}`;
  expect(contextAround(long, { start: 200, end: 201 })).toEqual({
    prefix: "🙂".repeat(80),
    suffix: "🙂".repeat(80),
  });
  expect(contextAround(`a${long}`, { start: 200, end: 201 }).prefix.length).toBeLessThanOrEqual(160);
});

test("spans that only meet at an edge do not overlap", () => {
  expect(overlaps({ start: 0, end: 5 }, { start: 5, end: 9 })).toBe(false);
  expect(overlaps({ start: 0, end: 6 }, { start: 5, end: 9 })).toBe(true);
});

test("a claim's sentence keeps the decision “claim”", () => {
  expect(whyClaimStands("opinion", true)).toContain("A claim stands on this sentence");
  expect(whyClaimStands(null, true)).not.toBeNull();
  expect(whyClaimStands("claim", true)).toBeNull();
  expect(whyClaimStands("opinion", false)).toBeNull();
});
