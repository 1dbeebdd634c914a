import { describe, expect, it } from "vitest";
import { maxNewItems, nextLook, takeNewest } from "./feed.rules.ts";

const now = new Date("2026-11-22T10:00:00Z");
const minutesUntil = (date: Date) => (date.getTime() - now.getTime()) / 60_000;

describe("a feed is looked at again", () => {
  it("after half an hour, and later with each failure in a row, up to a day", () => {
    const waits = [0, 1, 2, 3, 5, 6, 50].map((failures) => minutesUntil(nextLook(now, failures)));
    expect(waits).toEqual([30, 60, 120, 240, 960, 1440, 1440]);
  });

  it("not before the time the server names", () => {
    expect(minutesUntil(nextLook(now, 0, 3 * 60 * 60))).toBe(180);
    expect(minutesUntil(nextLook(now, 3, 60))).toBe(240);
  });
});

describe("of many new items", () => {
  it("the newest wait, in the feed's order, and the others are passed over", () => {
    const items = Array.from({ length: 1000 }, (_, n) => ({
      n,
      publishedAt: new Date(now.getTime() + n * 1000),
    }));
    const { waiting, passedOver } = takeNewest(items);
    expect(waiting.map(({ n }) => n)).toEqual(
      Array.from({ length: maxNewItems }, (_, k) => 1000 - maxNewItems + k),
    );
    expect(passedOver).toHaveLength(1000 - maxNewItems);
  });

  it("the first ones wait where the feed gives no dates", () => {
    const items = Array.from({ length: 30 }, (_, n) => ({ n, publishedAt: null }));
    expect(takeNewest(items).waiting.map(({ n }) => n)).toEqual(
      Array.from({ length: maxNewItems }, (_, k) => k),
    );
  });
});
