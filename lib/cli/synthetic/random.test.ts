import { describe, expect, it } from "vitest";

import { seededRandom, uuidAt, weightedPicker, zipfPicker } from "./random.ts";

describe("a seeded stream", () => {
  it("is the same for the same seed and another for another", () => {
    const take = (seed: number) => Array.from({ length: 5 }, seededRandom(seed).next);
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
  });

  it("picks the first of a list about ten times as often as the tenth", () => {
    const random = seededRandom(3);
    const pick = zipfPicker(Array.from({ length: 100 }, (_, i) => i));
    const counts = new Map<number, number>();
    for (let i = 0; i < 50_000; i += 1) {
      const item = pick(random);
      counts.set(item, (counts.get(item) ?? 0) + 1);
    }
    const ratio = (counts.get(0) ?? 0) / (counts.get(9) ?? 1);
    expect(ratio).toBeGreaterThan(8);
    expect(ratio).toBeLessThan(12);
  });

  it("never picks what weighs nothing", () => {
    const pick = weightedPicker([
      ["never", 0],
      ["always", 1],
    ]);
    const random = seededRandom(1);
    expect(new Set(Array.from({ length: 500 }, () => pick(random)))).toEqual(new Set(["always"]));
  });

  it("makes version 7 identifiers that sort by their instant", () => {
    const random = seededRandom(5);
    const early = uuidAt(random, new Date("2024-02-29T00:00:00Z"));
    const late = uuidAt(random, new Date("2026-02-28T00:00:00Z"));
    for (const id of [early, late])
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(early < late).toBe(true);
  });
});
