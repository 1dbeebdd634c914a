import { describe, expect, it } from "vitest";
import { slowDowns, waitAfter } from "./sign-in-guard.ts";

describe("the wait after failures", () => {
  it("is nothing while failures are free", () => {
    for (let failures = 0; failures <= slowDowns.pair.free; failures += 1) {
      expect(waitAfter(failures, slowDowns.pair)).toBe(0);
    }
  });

  it("grows with each further failure and then stays", () => {
    const waits = [6, 7, 8, 9, 10, 11, 12, 13, 500].map((failures) => waitAfter(failures, slowDowns.pair));
    expect(waits).toEqual([5, 15, 30, 60, 120, 300, 900, 900, 900]);
  });

  it("is never longer than a minute for an address alone, which colleagues may share", () => {
    expect(Math.max(...slowDowns.address.waits)).toBeLessThanOrEqual(60);
    expect(waitAfter(1_000_000, slowDowns.address)).toBe(60);
  });
});
