import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentsOf } from "./highlight-segments.ts";

const passage = { start: 100, end: 120, text: "abcdefghijklmnopqrst" };

describe("segmentsOf", () => {
  it("draws an inner claim above an outer one and says where each ends", () => {
    const segments = segmentsOf(passage, [
      { start: 102, end: 110 },
      { start: 104, end: 106 },
    ]);
    expect(segments).toEqual([
      { start: 100, text: "ab", covering: [], ending: [] },
      { start: 102, text: "cd", covering: [0], ending: [] },
      { start: 104, text: "ef", covering: [1, 0], ending: [1] },
      { start: 106, text: "ghij", covering: [0], ending: [0] },
      { start: 110, text: "klmnopqrst", covering: [], ending: [] },
    ]);
  });

  it("leaves highlights of other passages alone", () => {
    expect(segmentsOf(passage, [{ start: 90, end: 105 }])).toEqual([
      { start: 100, text: passage.text, covering: [], ending: [] },
    ]);
  });

  it("loses no character and ends every highlight once, however they overlap", () => {
    const span = fc
      .tuple(fc.integer({ min: 100, max: 119 }), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => ({ start, end: Math.min(120, start + length) }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const segments = segmentsOf(passage, spans);
        expect(segments.map((s) => s.text).join("")).toBe(passage.text);
        const ends = segments.flatMap((s) => s.ending).sort((a, b) => a - b);
        expect(ends).toEqual(spans.map((_, index) => index));
      }),
    );
  });
});
