import { describe, expect, it } from "vitest";
import { takes } from "./takes.ts";

describe("takes", () => {
  it.each([
    "gzip",
    "GZIP",
    "deflate, gzip",
    "gzip;q=0.5",
    "br;q=1.0, gzip;q=0.001",
    "*",
    "identity, *;q=0.1",
    "gzip , br",
  ])("gzip is true for %s", (header) => {
    expect(takes("gzip", { "accept-encoding": header })).toBe(true);
  });

  it.each([
    "",
    "br",
    "deflate",
    "identity",
    "gzip;q=0",
    "gzip; q=0.0",
    "gzip;q=0, *",
    "*;q=0",
    "xgzip",
    "gzip;q=no",
  ])("gzip is false for “%s”", (header) => {
    expect(takes("gzip", { "accept-encoding": header })).toBe(false);
  });

  it("is false without the header", () => {
    expect(takes("gzip", {})).toBe(false);
  });

  it("tells one encoding from another", () => {
    expect(takes("br", { "accept-encoding": "gzip, deflate, br, zstd" })).toBe(true);
    expect(takes("br", { "accept-encoding": "gzip, br;q=0" })).toBe(false);
    expect(takes("br", { "accept-encoding": "gzip, *" })).toBe(true);
    expect(takes("br", { "accept-encoding": "gzip, deflate" })).toBe(false);
  });
});
