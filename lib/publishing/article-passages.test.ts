import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passagesOf, type PassageSentence } from "./article-passages.ts";

const text = "One. Two. Three. Advert. Five. Six.";
const sentences: PassageSentence[] = [...text.matchAll(/\w+\./g)].map((match) => ({
  start: match.index,
  end: match.index + match[0].length,
  kind: match[0] === "Advert." ? "boilerplate" : "paragraph",
  decision: null,
}));
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const excerpts = (...words: string[]) =>
  passagesOf(text, sentences, words.map(spanOf), "excerpt").map((p) => p.text);

describe("passagesOf", () => {
  it("shows whole sentences with one neighbour on either side", () => {
    expect(excerpts("wo")).toEqual(["One. Two. Three."]);
  });

  it("takes no boilerplate as context", () => {
    expect(excerpts("Five")).toEqual(["Five. Six."]);
  });

  it.each(["headline", "heading", "caption", "dateline"] as const)("takes no %s as context", (kind) => {
    const around = sentences.map((s) => (text.slice(s.start, s.end) === "One." ? { ...s, kind } : s));
    expect(passagesOf(text, around, [spanOf("Two")], "excerpt").map((p) => p.text)).toEqual(["Two. Three."]);
  });

  it("joins passages that meet", () => {
    expect(excerpts("One", "Three")).toEqual(["One. Two. Three."]);
  });

  it("shows the span itself where no sentence was found", () => {
    expect(passagesOf(text, [], [spanOf("Two")], "excerpt").map((p) => p.text)).toEqual(["Two"]);
  });

  it("shows everything where the rights allow it, and nothing of an article without claims where they do not", () => {
    expect(passagesOf(text, sentences, [], "full")).toEqual([{ start: 0, end: text.length, text }]);
    expect(passagesOf(text, sentences, [], "excerpt")).toEqual([]);
  });

  it("refuses a span outside the text", () => {
    expect(() => passagesOf(text, sentences, [{ start: 30, end: 99 }], "excerpt")).toThrow(RangeError);
  });

  it("gives ordered passages that hold every highlight and never overlap", () => {
    const span = fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
      .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const passages = passagesOf(text, sentences, spans, "excerpt");
        for (const s of spans) expect(passages.some((p) => p.start <= s.start && s.end <= p.end)).toBe(true);
        for (const p of passages) expect(text.slice(p.start, p.end)).toBe(p.text);
        passages.slice(1).forEach((p, i) => {
          expect(p.start).toBeGreaterThan(passages[i]?.end ?? Infinity);
        });
      }),
    );
  });
});
