import { describe, expect, it } from "vitest";
import { hasAlready, takesGzip } from "./send-kept.ts";

describe("takesGzip", () => {
  it.each([
    "gzip",
    "GZIP",
    "deflate, gzip",
    "gzip;q=0.5",
    "br;q=1.0, gzip;q=0.001",
    "*",
    "identity, *;q=0.1",
    "gzip , br",
  ])("is true for %s", (header) => {
    expect(takesGzip(header)).toBe(true);
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
  ])("is false for “%s”", (header) => {
    expect(takesGzip(header)).toBe(false);
  });

  it("is false without the header", () => {
    expect(takesGzip(undefined)).toBe(false);
  });
});

describe("hasAlready", () => {
  it("compares weakly, in lists, and knows the asterisk", () => {
    expect(hasAlready('W/"a"', 'W/"a"')).toBe(true);
    expect(hasAlready('"a"', 'W/"a"')).toBe(true);
    expect(hasAlready('"x", W/"a"', 'W/"a"')).toBe(true);
    expect(hasAlready(" * ", 'W/"a"')).toBe(true);
  });

  it("is false for another tag, a part of it and no header", () => {
    for (const header of [undefined, "", '"b"', '"aa"', "a"]) expect(hasAlready(header, 'W/"a"')).toBe(false);
  });
});
