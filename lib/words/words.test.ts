import { describe, expect, it } from "vitest";
import { languages } from "./languages.ts";
import { deskWords, languageChoices, wordsFor } from "./words.ts";

/** Spaces that do not break a line look like others in a test. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

describe("words", () => {
  it("are made once for a language and its place", () => {
    expect(wordsFor("uk", true)).toBe(wordsFor("uk", true));
    expect(wordsFor("uk", true)).not.toBe(wordsFor("uk", false));
  });

  it("put the language in front of public paths, where it is not the desk's own", () => {
    expect(wordsFor("uk", true).href("/claims/x?y=1")).toBe("/uk/claims/x?y=1");
    expect(wordsFor("uk", true).href("/")).toBe("/uk");
    expect(wordsFor("uk", false).href("/claims/x")).toBe("/claims/x");
    expect(wordsFor("uk", false).href("/")).toBe("/");
  });

  it("offer every language, the desk's own first and without prefix", () => {
    const choices = languageChoices("fr");
    expect(choices.map(({ language }) => language).sort()).toEqual([...languages].sort());
    expect(choices[0]?.language).toBe("fr");
    expect(choices.filter(({ href }) => href("/") === "/")).toHaveLength(1);
  });

  it("write numbers, shares and days as the language does", () => {
    const english = deskWords();
    expect(english.number(12_500)).toBe("12,500");
    expect(english.percent(0.256)).toBe("26%");
    expect(english.day("2026-03-04")).toBe("4 March 2026");
    expect(english.month("2026-03")).toBe("March 2026");
    const french = wordsFor("fr", true);
    expect(plain(french.number(12_500))).toBe("12 500");
    expect(plain(french.percent(0.256))).toBe("26 %");
    expect(french.day("2026-03-04")).toBe("4 mars 2026");
    expect(wordsFor("es", true).day("2026-03-04")).toBe("4 de marzo de 2026");
  });

  it("show an instant in the desk's zone, which may be another day", () => {
    const { dayOf, instant } = deskWords();
    expect(dayOf("2026-03-04T23:30:00Z", "UTC")).toBe("4 March 2026");
    expect(dayOf("2026-03-04T23:30:00Z", "Europe/Kyiv")).toBe("5 March 2026");
    expect(instant("2026-03-04T23:30:00Z", "Europe/Kyiv")).toMatch(/^5 March 2026.*01:30 (EET|GMT\+2)$/);
  });

  it("say what a message has before and after its one place, in every language", () => {
    for (const words of languageChoices("en")) {
      const [before, after] = words.around("claim.saidBy");
      const whole = words.t.markup("claim.saidBy", { name: "Ruth Vane", speaker: (name) => name });
      expect(`${before}Ruth Vane${after}`).toBe(whole);
      expect(words.around("search.facets.atLeast").join("5")).toBe("5+");
    }
    expect(() => deskWords().around("search.form.words")).toThrow("search.form.words");
  });

  it("count in the language's own forms, and speak English where a message is not translated", () => {
    expect(deskWords().t("article.claims", { count: 1 })).toBe("1 published claim");
    expect(deskWords().t("article.claims", { count: 3 })).toBe("3 published claims");
    for (const language of languages) expect(wordsFor(language, true).t("site.skip")).not.toBe("site.skip");
  });
});
