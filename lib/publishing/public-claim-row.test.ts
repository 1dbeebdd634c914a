import { describe, expect, it } from "vitest";
import { claimPublication, frozenAppearance } from "#lib/domain/publication/publication.fixtures.ts";
import { foldSearchText } from "./fold-search-text.ts";
import { publicClaimRowOf } from "./public-claim-row.ts";
import { textFragmentUrl } from "./text-fragment.ts";

describe("publicClaimRowOf", () => {
  it("lists each article and outlet once and finds the speaker by other names", () => {
    const appearances = [frozenAppearance(), frozenAppearance({ start: 60, end: 70 })];
    const row = publicClaimRowOf(claimPublication({ content: { appearances } }), ["Ruth Väne-O’Hara"]);
    expect(row.articleSlugs).toEqual(["harbour-budget"]);
    expect(row.outletSlugs).toEqual(["port-lorne-courier"]);
    expect(row.searchVector).toContain("'2=ohara'");
    expect(row.searchVector).toMatch(/'courier':\d/);
    expect(row.correctedAt).toBeNull();
  });

  it("moves the day of correction with every correction but a typo", () => {
    const earlier = new Date("2026-03-12T00:00:00.000Z");
    const at = "2026-03-20T00:00:00.000Z";
    const typo = claimPublication({
      publishedAt: at,
      correction: { kind: "typo", note: "Vane, not Vaine." },
    });
    const real = claimPublication({
      publishedAt: at,
      correction: { kind: "correction", note: "94, not 49." },
    });
    expect(publicClaimRowOf(typo, [], earlier).correctedAt).toEqual(earlier);
    expect(publicClaimRowOf(real, [], earlier).correctedAt).toEqual(new Date(at));
  });
});

describe("foldSearchText", () => {
  it("folds case, accents, apostrophes and initials", () => {
    expect(foldSearchText("Łódź’s J.D. O’Brien — 2.5 million")).toBe("lodz jd obrien 2 5 million");
  });

  it("meets the spellings that Arabic varies in, and its digits", () => {
    const plain = "الي المدينه اكبر من ايران 2026";
    expect(foldSearchText("إلى المديـــنة أَكْبَر من إيران ٢٠٢٦")).toBe(plain);
    expect(foldSearchText("الی المدينه اکبر من آيران ۲۰۲۶")).toBe(plain);
  });

  it("finds й and ї whether or not their marks were typed, as the index has them", () => {
    expect(foldSearchText("Йосип Їжакевич")).toBe(foldSearchText("Иосип Іжакевич"));
  });
});

describe("textFragmentUrl", () => {
  it("points at a short passage whole and escapes what has a meaning there", () => {
    expect(textFragmentUrl("https://a.example/x#top", "two-and-a-half, he said")).toBe(
      "https://a.example/x#:~:text=two%2Dand%2Da%2Dhalf%2C%20he%20said",
    );
  });

  it("names first and last words of a long passage", () => {
    const words = Array.from({ length: 40 }, (_, i) => `word${String(i)}`).join(" ");
    expect(textFragmentUrl("https://a.example/x", words)).toBe(
      "https://a.example/x#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word34%20word35%20word36%20word37%20word38%20word39",
    );
  });

  it("is nothing without an address", () => {
    expect(textFragmentUrl(null, "a")).toBeNull();
    expect(textFragmentUrl("javascript:alert(1)", "a")).toBeNull();
  });
});
