import { describe, expect, it } from "vitest";
import { canonicalLanguage, languageWithoutRegion } from "./language-tag.ts";

describe("language tags", () => {
  it("come in one spelling", () => {
    expect(canonicalLanguage("EN-gb")).toBe("en-GB");
    expect(canonicalLanguage("sr-latn-rs")).toBe("sr-Latn-RS");
    expect(canonicalLanguage("uk")).toBe("uk");
  });

  it("are none when they are too long, private, empty or no tag at all", () => {
    for (const tag of [
      "",
      "english",
      "x-klingon",
      "en-x-ours",
      "en_GB",
      "e",
      "en-",
      "<b>",
      "en-u-ca-buddhist",
    ])
      expect(canonicalLanguage(tag)).toBeNull();
  });

  it("lose their region and keep their script", () => {
    expect(languageWithoutRegion("en-US")).toBe("en");
    expect(languageWithoutRegion("sr-Latn-RS")).toBe("sr-Latn");
    expect(languageWithoutRegion("?")).toBeNull();
  });
});
