import { describe, expect, it } from "vitest";

import { fillDates, sampleClock } from "./sample-dates.ts";

const now = new Date("2026-01-05T23:59:30Z");

describe("dates in the sample's texts", () => {
  it("are days before now, and years before the year the sample begins in", () => {
    expect(fillDates(" date [[d5]] · [[md6]] · [[full5]] · [[y0]] · [[y4]]-05-04", now)).toBe(
      " date 2025-12-31 · 30 December · 31 December 2025 · 2025 · 2021-05-04",
    );
  });

  it("are refused where the mark is unknown, so that no typing error is published", () => {
    expect(() => fillDates("[[week3]]", now)).toThrow(/no date like \[\[week3\]\]/);
  });
});

describe("the sample's clock", () => {
  it("begins ten weeks before now, only ever goes forward and never passes now", () => {
    const clock = sampleClock(now);
    const times = [clock.now()];
    for (let day = 70; day >= 0; day -= 1) {
      clock.goTo(day);
      for (let i = 0; i < 300; i += 1) times.push(clock.now());
    }
    expect(times[0]?.toISOString().slice(0, 10)).toBe("2025-10-27");
    expect(times.every((time, i) => i === 0 || time >= (times[i - 1] ?? time))).toBe(true);
    expect(times.at(-1)?.getTime()).toBeLessThanOrEqual(now.getTime());
  });

  it("shows the same times at every loading", () => {
    const [a, b] = [sampleClock(now), sampleClock(now)];
    expect([a.now(), a.now(), a.now()]).toEqual([b.now(), b.now(), b.now()]);
  });
});
