import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canBeMisspelt,
  countSlips,
  groupsOfNumber,
  isSameName,
  meantWord,
  numberForms,
} from "./search-spelling.ts";

describe("countSlips", () => {
  it("counts letters put in, left out, exchanged and swapped", () => {
    expect(countSlips("harbour", "harbour", 2)).toBe(0);
    expect(countSlips("harbour", "harbur", 2)).toBe(1);
    expect(countSlips("harbour", "harbuor", 2)).toBe(1);
    expect(countSlips("harbour", "jarbours", 2)).toBe(2);
    expect(countSlips("harbour", "lighthouse", 2)).toBe(3);
  });

  it("is the same both ways and never more than one above the limit", () => {
    const word = fc.string({ minLength: 0, maxLength: 9, unit: fc.constantFrom("a", "b", "c") });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(countSlips(a, b, 2)).toBe(countSlips(b, a, 2));
        expect(countSlips(a, b, 2)).toBeLessThanOrEqual(3);
        expect(countSlips(a, b, 2) === 0).toBe(a === b);
      }),
    );
  });
});

describe("meantWord", () => {
  const near = [
    { word: "budged", claims: 900 },
    { word: "budget", claims: 40 },
    { word: "midget", claims: 5000 },
  ];

  it("prefers fewer slips, then the same first letter, then the more frequent word", () => {
    expect(meantWord("budgte", near)).toBe("budget");
    expect(meantWord("budgex", near)).toBe("budged");
  });

  it("guesses nothing for what is too far away, too short, or a number", () => {
    expect(meantWord("submarine", near)).toBeNull();
    expect(meantWord("bud", [{ word: "bad", claims: 9 }])).toBeNull();
    expect(canBeMisspelt("2024")).toBe(false);
    expect(canBeMisspelt("ferri")).toBe(true);
  });
});

describe("isSameName", () => {
  it("meets a name in several spellings and alphabets", () => {
    expect(isSameName("zelensky", "zelenskyy")).toBe(true);
    expect(isSameName("zelenskiy", "зеленський")).toBe(true);
    expect(isSameName("gaddafi", "kadhafi")).toBe(true);
  });

  it("keeps the names of one person apart", () => {
    expect(isSameName("donald", "trump")).toBe(false);
    expect(isSameName("trump", "trump")).toBe(false);
    expect(isSameName("brown", "braun")).toBe(false);
  });
});

describe("numberForms", () => {
  it("gives singular and plural of words of four letters and more", () => {
    expect(numberForms("tariff")).toContain("tariffs");
    expect(numberForms("tariffs")).toContain("tariff");
    expect(numberForms("countries")).toContain("country");
    expect(numberForms("country")).toContain("countries");
    expect(numberForms("taxes")).toContain("tax");
    expect(numberForms("tax")).toContain("taxes");
  });

  it("leaves short words, words on -ss, numbers and other alphabets alone", () => {
    expect(numberForms("news")).not.toContain("new");
    expect(numberForms("notes")).not.toContain("not");
    expect(numberForms("glass")).not.toContain("glas");
    expect(numberForms("2024")).toEqual([]);
    expect(numberForms("київ")).toEqual([]);
  });
});

describe("the groups of a number", () => {
  it("are those in which texts write it", () => {
    expect(groupsOfNumber("2500")).toEqual(["2", "500"]);
    expect(groupsOfNumber("180000")).toEqual(["180", "000"]);
    expect(groupsOfNumber("1234567890")).toEqual(["1", "234", "567", "890"]);
  });

  it("are none of what nobody writes so", () => {
    for (const word of ["", "999", "0180", "180k", "12345678901234567"])
      expect(groupsOfNumber(word)).toEqual([]);
  });
});
