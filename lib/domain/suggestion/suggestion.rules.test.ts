import { describe, expect, it } from "vitest";
import { isEdited, shareOfWordsKept, suggestionsToOffer } from "./suggestion.rules.ts";

const place = { start: 10, end: 60 };
const toll = { ...place, text: "The toll rose by 4 crowns on Friday" };

describe("what an editor kept of a suggestion", () => {
  it.each([
    ["everything", "The toll rose.", "The toll rose", 1],
    ["half of the words", "The toll rose sharply", "Sharply, the fee", 0.5],
    ["a word only as often as both have it", "no no no yes", "No yes yes", 0.5],
    ["nothing of a suggestion without words", "…", "The toll rose", 0],
  ])("%s", (_what, suggested, final, share) => {
    expect(shareOfWordsKept(suggested, final)).toBe(share);
  });
});

describe("a suggestion counts as edited", () => {
  const fields = {
    text: "The toll rose",
    statement: null,
    speakerName: "Ada Brandt",
    type: null,
    speechMode: "narration",
  } as const;

  it("when its words or its speaker are changed", () => {
    expect(isEdited(fields, { ...fields, text: "The toll fell" })).toBe(true);
    expect(isEdited(fields, { ...fields, speakerName: null })).toBe(true);
  });

  it("not when the editor fills in what it had left open", () => {
    expect(isEdited(fields, { ...fields, type: "numerical", statement: "It rose" })).toBe(false);
  });
});

describe("a new reading", () => {
  it("does not offer again what was decided, in the same words or in the nearest at that place", () => {
    const reworded = { ...place, text: "The toll rose by 4 crowns on 17 October" };
    const second = { ...place, text: "The ferry stopped" };
    expect(suggestionsToOffer([toll, second], [toll])).toEqual([second]);
    expect(suggestionsToOffer([reworded, second], [toll])).toEqual([second]);
    expect(suggestionsToOffer([{ ...toll, start: 90, end: 140 }], [toll])).toEqual([]);
  });

  it("offers what only shares a place, or stands elsewhere in other words", () => {
    const elsewhere = { start: 100, end: 160, text: "The toll rose by 4 crowns on Monday" };
    const other = { ...place, text: "Nobody asked" };
    expect(suggestionsToOffer([elsewhere, other], [toll])).toEqual([elsewhere, other]);
  });

  it("offers the same words at the same place once", () => {
    expect(suggestionsToOffer([toll, { ...toll }], [])).toHaveLength(1);
  });
});
