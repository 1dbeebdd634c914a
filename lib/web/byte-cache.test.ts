import { describe, expect, it } from "vitest";

import { ByteCache } from "./byte-cache.ts";

describe("a cache bounded by bytes", () => {
  it("lets go of what came first and was not used since when it is full", () => {
    const cache = new ByteCache<string>(1000);
    for (const key of ["a", "b", "c", "d"]) cache.set(key, key, 200);
    cache.get("a");
    cache.set("e", "e", 200);
    expect(["a", "b", "c", "d", "e"].filter((key) => cache.get(key) !== undefined)).toEqual([
      "a",
      "c",
      "d",
      "e",
    ]);
    expect(cache.bytes).toBeLessThanOrEqual(1000);
  });

  it("finds room where everything was used", () => {
    const cache = new ByteCache<string>(1000);
    for (const key of ["a", "b", "c", "d"]) cache.set(key, key, 200);
    for (const key of ["a", "b", "c", "d"]) cache.get(key);
    cache.set("e", "e", 200);
    cache.set("f", "f", 200);
    // Nobody was unused, so the first had to go; then the second, unused since its turn.
    expect(["a", "b", "c", "d", "e", "f"].filter((key) => cache.get(key) !== undefined)).toEqual([
      ...["c", "d", "e", "f"],
    ]);
  });

  it("keeps what is used between", () => {
    const cache = new ByteCache<string>(1000);
    for (const key of ["a", "b", "c", "d", "e", "f", "g", "h", "i"]) {
      cache.set(key, key, 200);
      expect(cache.get("a")).toBe("a");
    }
    expect(cache.bytes).toBeLessThanOrEqual(1000);
  });

  it("counts a replaced value once", () => {
    const cache = new ByteCache<number>(1000);
    for (let n = 0; n < 50; n += 1) cache.set("k", n, 100);
    expect(cache.bytes).toBe(102);
    expect(cache.get("k")).toBe(49);
  });

  it("does not keep a value larger than a quarter of the whole, nor an older one under its key", () => {
    const cache = new ByteCache<string>(1000);
    cache.set("k", "small", 10);
    cache.set("k", "large", 400);
    expect(cache.get("k")).toBeUndefined();
    expect(cache.bytes).toBe(0);
  });
});
