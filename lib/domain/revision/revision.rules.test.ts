import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchSentences } from "./carry-over.rules.ts";
import { sizeOfChanges, textChanges, wordRuns } from "./text-changes.rules.ts";

describe("sentences of the next revision", () => {
  test("are the same when their words are, however many were put in before them", () => {
    expect(matchSentences(["One.", "Two.", "Three."], ["Zero.", "One.", "Three."])).toEqual([null, 0, 2]);
  });

  test("keep their own number when two of them say the same", () => {
    expect(matchSentences(["He agreed.", "She left.", "He agreed."], ["He agreed.", "He agreed."])).toEqual([
      0, 2,
    ]);
  });

  test("are found again where they were moved to, when there is no doubt", () => {
    expect(matchSentences(["One.", "Two.", "Three."], ["Three.", "One.", "Two."])).toEqual([2, 0, 1]);
    expect(
      matchSentences(["Same.", "One.", "Two.", "Three."], ["One.", "Two.", "Three.", "Same.", "Same."]),
    ).toEqual([1, 2, 3, null, null]);
  });

  test("may be broken into lines anew", () => {
    expect(matchSentences(["One two."], ["One\ntwo."])).toEqual([0]);
  });

  test("never share an earlier sentence, and what is matched has the same words", () => {
    const list = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const matched = matchSentences(before, after).filter((index) => index !== null);
        expect(new Set(matched).size).toBe(matched.length);
        matchSentences(before, after).forEach((index, at) => {
          if (index !== null) expect(before[index]).toBe(after[at]);
        });
      }),
    );
  });
});

describe("what changed between two revisions", () => {
  test("is shown word by word inside the paragraphs that changed", () => {
    const before = "First paragraph.\n\nThe toll is four crowns.\n\nLast one.";
    const after = "First paragraph.\n\nThe toll is six crowns.\n\nLast one.\n\nAn addition.";
    const changes = textChanges(before, after);
    expect(changes.map((change) => change.changed)).toEqual([false, true, false, true]);
    expect(changes[1]?.runs).toEqual([
      { kind: "same", text: "The toll is " },
      { kind: "removed", text: "four" },
      { kind: "added", text: "six" },
      { kind: "same", text: " crowns." },
    ]);
    expect(sizeOfChanges(changes)).toEqual({ added: 3, removed: 1 });
  });

  test("reads as old words against new words, not as fragments", () => {
    expect(wordRuns("said two hundred people", "said three thousand people")).toEqual([
      { kind: "same", text: "said " },
      { kind: "removed", text: "two hundred" },
      { kind: "added", text: "three thousand" },
      { kind: "same", text: " people" },
    ]);
  });

  test("gives both texts back, in any script", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 60 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordRuns(before, after);
        expect(
          runs
            .filter((r) => r.kind !== "added")
            .map((r) => r.text)
            .join(""),
        ).toBe(before);
        expect(
          runs
            .filter((r) => r.kind !== "removed")
            .map((r) => r.text)
            .join(""),
        ).toBe(after);
      }),
    );
  });
});
