import { expect, test } from "vitest";

import { labelTokens } from "./label-tokens.ts";

test("labels are given one a token, in the form of the literature", () => {
  const tokens = ["``", "It", "is", "late", ",", "''", "said", "Elin", "Holm", "."];
  expect(labelTokens(tokens)).toEqual([
    "B-content",
    "I-content",
    "I-content",
    "I-content",
    "I-content",
    "I-content",
    "B-cue",
    "B-source",
    "I-source",
    "O",
  ]);
});

test("no tokens, no labels", () => {
  expect(labelTokens([])).toEqual([]);
});
