import { describe, expect, it } from "vitest";
import { totalOf } from "./search-total.ts";

const items = (count: number) => Array.from({ length: count });
const first = { after: null };
const later = { after: { at: "2026-01-01T00:00:00.000Z", claimId: "019a0000-0000-7000-8000-000000000001" } };
const words = { places: null };
const phrase = { places: "('of'<->'the'<->'budget')" };
const full = { items: items(20), nextCursor: "next" };

describe("how many claims are found", () => {
  it("is what was counted, or more than that", () => {
    expect(totalOf(full, first, words, { claims: 31, more: false })).toEqual({ count: 31, more: false });
    expect(totalOf(full, first, words, { claims: 5000, more: true })).toEqual({ count: 5000, more: true });
  });

  it("of a longer phrase is known to be one more than said, where not all claims were looked at for it", () => {
    expect(totalOf(full, first, phrase, { claims: 4990, more: true })).toEqual({ count: 4989, more: true });
    expect(totalOf(full, first, phrase, { claims: 3, more: true })).toEqual({ count: 20, more: true });
    expect(totalOf(full, first, phrase, { claims: 44, more: false })).toEqual({ count: 44, more: false });
  });

  it("is what is seen where that is all, however few of the claims looked at were found", () => {
    const all = { items: items(4), nextCursor: null };
    expect(totalOf(all, first, phrase, { claims: 1, more: true })).toEqual({ count: 4, more: false });
    expect(totalOf(all, first, words, null)).toEqual({ count: 4, more: false });
  });

  it("is more than what is seen where nothing was counted and a page comes before or after", () => {
    expect(totalOf(full, first, words, null)).toEqual({ count: 20, more: true });
    expect(totalOf({ items: items(4), nextCursor: null }, later, words, null)).toEqual({
      count: 4,
      more: true,
    });
  });
});
