import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

describe("canonical JSON", () => {
  it("gives the bytes of the reference implementation for any JSON value", () => {
    const values = fc.jsonValue({ noUnicodeString: false, maxDepth: 5 });
    fc.assert(
      fc.property(values, (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
      { numRuns: 500 },
    );
  });

  it("gives the numbers of RFC 8785, appendix B, in ECMAScript's form", () => {
    const numbers = [0, -0, 5e-324, 1.7976931348623157e308, 9007199254740992, 295147905179352830000, 1e21];
    expect(canonicalJson(numbers)).toBe(
      "[0,0,5e-324,1.7976931348623157e+308,9007199254740992,295147905179352830000,1e+21]",
    );
  });

  it("sorts keys by UTF-16 code units, numbers among them as text", () => {
    expect(canonicalJson({ b: 1, "10": 2, "9": 3, "\u20ac": 4, "\ud83d\ude00": 5, "\ufb33": 6 })).toBe(
      '{"10":2,"9":3,"b":1,"\u20ac":4,"\ud83d\ude00":5,"\ufb33":6}',
    );
  });

  it("leaves out what has no JSON form, writes null for it in lists and dates as instants", () => {
    const at = new Date("2026-11-22T00:00:00Z");
    const value = { none: undefined, call: () => 1, list: [undefined], at };
    expect(canonicalJson(value)).toBe('{"at":"2026-11-22T00:00:00.000Z","list":[null]}');
  });

  it("refuses what has no bytes of its own", () => {
    for (const value of [NaN, Infinity, "\ud800", { "\udc00": 1 }, undefined])
      expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
