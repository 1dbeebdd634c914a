import { describe, expect, it } from "vitest";
import { figureLookup, figuresOf, medianOf, monthsUpTo } from "./figure-sums.ts";

const bars = (values: Readonly<Record<number, number>>) =>
  Object.entries(values).map(([value, number]) => ({ figure: `days:${value}`, number }));

describe("figures of the desk", () => {
  it("have a median that is one of the values", () => {
    expect(medianOf(bars({ 1: 1, 2: 1, 30: 1 }), "days")).toEqual({ value: 2, of: 3 });
    expect(medianOf(bars({ 1: 2, 30: 2 }), "days")).toEqual({ value: 1, of: 4 });
    expect(medianOf(bars({ 10: 1, 9: 3 }), "days")).toEqual({ value: 9, of: 4 });
  });

  it("have no median of nothing, or of what is no number", () => {
    expect(medianOf([], "days")).toBeNull();
    expect(medianOf([{ figure: "days:soon", number: 4 }], "days")).toBeNull();
  });

  it("count nothing where there is none", () => {
    const count = figureLookup([{ figure: "all", number: 7 }]);
    expect([count("all"), count("reviewed")]).toEqual([7, 0]);
    expect(figuresOf([{ figure: "rating:false", number: 2 }], "rating")).toEqual([
      { key: "false", number: 2 },
    ]);
  });

  it("run over the months up to now, across a year", () => {
    expect(monthsUpTo(new Date("2026-01-31T23:59:00Z"), 3)).toEqual(["2025-11", "2025-12", "2026-01"]);
  });
});
