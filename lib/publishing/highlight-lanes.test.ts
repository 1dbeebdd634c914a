import fc from "fast-check";
import { expect, test } from "vitest";
import { lanesOf } from "./highlight-lanes.ts";

test("highlights that follow each other share the first lane", () => {
  expect(
    lanesOf([
      { start: 0, end: 5 },
      { start: 5, end: 9 },
    ]),
  ).toEqual([0, 0]);
});

test("a highlight inside another lies below it", () => {
  expect(
    lanesOf([
      { start: 0, end: 20 },
      { start: 5, end: 9 },
      { start: 12, end: 30 },
    ]),
  ).toEqual([0, 1, 1]);
});

test("overlapping highlights never share a lane, and no lane is left out", () => {
  const span = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const lanes = lanesOf(spans);
      spans.forEach((a, i) => {
        spans.slice(i + 1).forEach((b, j) => {
          if (a.start < b.end && b.start < a.end) expect(lanes[i]).not.toBe(lanes[i + 1 + j]);
        });
      });
      expect([...new Set(lanes)].sort((a, b) => a - b)).toEqual([...new Set(lanes)].map((_, i) => i));
    }),
  );
});
