import { describe, expect, it } from "vitest";
import { hasAlready } from "./send-kept.ts";

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
