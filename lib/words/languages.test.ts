import { describe, expect, it } from "vitest";
import { directionOf, isLanguage, languageNames, languages, splitLanguagePrefix } from "./languages.ts";

describe("languages", () => {
  it("know their own names, and which of them is written from the right", () => {
    for (const language of languages) {
      expect(languageNames[language]).not.toBe("");
      expect(directionOf(language)).toBe(
        new Intl.Locale(language).maximize().script === "Arab" ? "rtl" : "ltr",
      );
    }
  });

  it("are told from other texts", () => {
    for (const language of languages) expect(isLanguage(language)).toBe(true);
    for (const text of ["", "EN", "en-GB", "de", "constructor", "toString"])
      expect(isLanguage(text)).toBe(false);
  });

  it("stand in front of a path", () => {
    expect(splitLanguagePrefix("/uk/claims/x")).toEqual({ language: "uk", path: "/claims/x" });
    expect(splitLanguagePrefix("/ar")).toEqual({ language: "ar", path: "/" });
    expect(splitLanguagePrefix("/ar/")).toEqual({ language: "ar", path: "/" });
  });

  it("are no part of a longer word, and stand in front alone", () => {
    for (const path of ["/", "/ukraine", "/xx/claims", "/claims/uk", "uk", "/uk-x", "/UK"])
      expect(splitLanguagePrefix(path)).toEqual({ language: null, path });
  });
});
