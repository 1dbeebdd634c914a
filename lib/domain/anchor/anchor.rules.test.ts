import { describe, expect, test } from "vitest";
import { contextAround } from "#lib/domain/article/article.rules.ts";
import type { QuotedPlace } from "./anchor.ts";
import { carryAnchor, likeness, type AnchorHistory } from "./anchor.rules.ts";

const first = "The council met. The toll is four crowns a lorry. It starts in May.";
const second = "The council met. The toll will be five crowns a lorry. It starts in May.";
const confirmation = { byId: "edda", at: new Date("2026-05-04T09:30:00Z") };

function placeIn(text: string, exact: string): QuotedPlace {
  const start = text.indexOf(exact);
  return { exact, start, ...contextAround(text, { start, end: start + exact.length }) };
}

const original = placeIn(first, "The toll is four crowns a lorry");
const confirmed: AnchorHistory = {
  original,
  settled: { place: placeIn(second, "The toll will be five crowns a lorry"), similarity: 0.8, confirmation },
  keptOrphaned: null,
};

describe("an anchor on the revision after", () => {
  test("is looked for by the words of the appearance when nothing else was settled", () => {
    expect(carryAnchor({ original, settled: null, keptOrphaned: null }, `News. ${first}`)).toMatchObject({
      status: "exact",
      confirmation: null,
    });
  });

  test("keeps a person's word while the words that were confirmed stand as they did", () => {
    expect(carryAnchor(confirmed, `${second} A note was added.`)).toMatchObject({
      status: "proposed",
      similarity: 0.8,
      confirmation,
    });
  });

  test("asks again when the confirmed words changed once more", () => {
    const third = second.replace("five crowns", "six crowns");
    expect(carryAnchor(confirmed, third)).toMatchObject({ status: "proposed", confirmation: null });
  });

  test("is exact again when the outlet goes back to the first words", () => {
    expect(carryAnchor(confirmed, first)).toMatchObject({
      status: "exact",
      similarity: 1,
      confirmation: null,
    });
  });

  test("stays given up while the words are gone, and is found when they are back", () => {
    const gone: AnchorHistory = { original, settled: null, keptOrphaned: confirmation };
    expect(carryAnchor(gone, "Nothing of it is left here.")).toMatchObject({
      status: "orphaned",
      confirmation,
    });
    expect(carryAnchor(gone, first)).toMatchObject({ status: "exact", confirmation: null });
  });
});

test("likeness is 1 for the same words however they are spaced and quoted, 0 for none in common", () => {
  expect(likeness("“Four crowns”", '"Four\ncrowns"')).toBe(1);
  expect(likeness("four crowns", "nothing")).toBe(0);
  expect(likeness("", "")).toBe(0);
  expect(likeness("a b c d", "a b x d")).toBe(0.75);
});
