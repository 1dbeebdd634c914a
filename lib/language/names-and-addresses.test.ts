import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldName, sortKeyOf } from "./fold-name.ts";
import { slugify } from "./slug.ts";

describe("slugify", () => {
  test("joins plain words by hyphens and lets apostrophes join", () => {
    expect(slugify("The mayor said she'd spoken – for 2½ hours!")).toBe(
      "the-mayor-said-shed-spoken-for-21-2-hours",
    );
  });

  test("drops accents and romanises Cyrillic and Greek", () => {
    expect(slugify("Łódź, Køge & Straße à Orléans")).toBe("lodz-koge-strasse-a-orleans");
    expect(slugify("Київ і Львів, Щастя")).toBe("kyiv-i-lviv-shchastia");
    expect(slugify("Αθήνα")).toBe("athina");
  });

  test("is empty when nothing can be written in Latin letters", () => {
    expect([slugify("桥很安全"), slugify("“…”"), slugify("")]).toEqual(["", "", ""]);
  });

  test("cuts at a word end, inside only a single longer word", () => {
    expect(slugify("the old bridge is safe", 15)).toBe("the-old-bridge");
    expect(slugify("the old bridge is safe", 14)).toBe("the-old-bridge");
    expect(slugify("a".repeat(100), 10)).toBe("a".repeat(10));
  });

  test("is always a clean address part within its limit, and stays what it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 90 }), (text, maxChars) => {
        const slug = slugify(text, maxChars);
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/u);
        expect(slug.length).toBeLessThanOrEqual(maxChars);
        expect(slugify(slug, maxChars)).toBe(slug);
      }),
    );
  });
});

describe("sortKeyOf", () => {
  test("folds accents, but й and ї are letters of their own", () => {
    expect(["Élodie Orr", "Йосип Орр", "Їжак", "Алёна"].map(sortKeyOf)).toEqual([
      "elodie orr",
      "йосип орр",
      "їжак",
      "алена",
    ]);
    expect(["Їжак", "Інна", "Йосип", "Иван"].sort((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1))).toEqual([
      "Иван",
      "Йосип",
      "Інна",
      "Їжак",
    ]);
  });

  test("takes letters that are written in two parts for the same letter", () => {
    expect(sortKeyOf("\u0438\u0306осип")).toBe(sortKeyOf("йосип"));
    expect(sortKeyOf("مـحـمد أمين")).toBe("محمد امين");
  });
});

describe("foldName", () => {
  test("meets the spellings that writing habits make", () => {
    expect(
      new Set(["Seán O’Brien", "SEAN O'BRIEN", "Sean  Obrien", "Sean O’Brien’s"].map(foldName)).size,
    ).toBe(1);
    expect(foldName("J.D. Vane")).toBe(foldName("JD Vane"));
    expect(foldName("Jean-Luc Orr")).toBe(foldName("Jean Luc ORR"));
  });

  test("keeps transliterations apart, because aliases are data", () => {
    expect(foldName("Zelensky")).not.toBe(foldName("Zelenskiy"));
  });

  test("keeps the letters of other scripts, and does not tell ё from е", () => {
    expect(foldName("Алёна Орр")).toBe("алена орр");
    expect(foldName("李 明")).toBe("李 明");
  });

  test("is idempotent", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name));
      }),
    );
  });
});
