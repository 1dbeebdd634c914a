import { describe, expect, it } from "vitest";

import { contentTag, matchesNone, namedVersion, readIfMatch, versionTag } from "./etag.ts";

describe("entity tags", () => {
  it("reads back the version it wrote", () => {
    expect(versionTag(7)).toBe('"7"');
    expect(readIfMatch(versionTag(7))).toBe(7);
  });

  it.each([
    ['W/"3"', 3],
    ["3", 3],
    [' "0" ', 0],
    ["*", "any"],
    [null, null],
    ["", null],
    ['"abc"', null],
    ['"-1"', null],
    ['"1", "2"', null],
    ['"12345678901"', null],
  ])("reads If-Match %j as %j", (header, expected) => {
    expect(readIfMatch(header)).toBe(expected);
  });

  it("gives the same content the same tag and other content another", () => {
    expect(contentTag("a")).toBe(contentTag("a"));
    expect(contentTag("a")).not.toBe(contentTag("b"));
  });

  it("finds its tag among several, weak or not, and in a star", () => {
    expect(matchesNone('"x", W/"y"', '"y"')).toBe(true);
    expect(matchesNone("*", '"y"')).toBe(true);
    expect(matchesNone('"x"', '"y"')).toBe(false);
    expect(matchesNone(null, '"y"')).toBe(false);
  });

  it("never takes a star for a version", () => {
    expect(namedVersion(4)).toBe(4);
    expect(() => namedVersion("any")).toThrow("asks for a version");
  });
});
