import { expect, test } from "vitest";

import { findMarks } from "./find-marks.ts";
import { takeTokens, tokenise } from "./tokenise.ts";

const words = (text: string): string[] => tokenise(text).map((token) => token.text);

test("contractions, abbreviations, numbers and hyphens are cut as grammar has them", () => {
  expect(words("Ms. Holm's aide won't pay $1,500 for well-known U.S. bolts, e.g. mine.")).toEqual([
    "Ms.",
    "Holm",
    "'s",
    "aide",
    "wo",
    "n't",
    "pay",
    "$",
    "1,500",
    "for",
    "well-known",
    "U.S.",
    "bolts",
    ",",
    "e.g.",
    "mine",
    ".",
  ]);
});

test("every visible character stands in exactly one token", () => {
  const text = "“Go…” — she said; (no) «да» 3.5% #tag @name a_b x/y '' `` 你好";
  const tokens = tokenise(text);
  expect(tokens.map((token) => token.text).join("")).toBe(text.replace(/\s/gu, ""));
  expect(tokens.every(({ start, end, text: own }) => text.slice(start, end) === own)).toBe(true);
});

test("given tokens become running text with printed marks", () => {
  const { text, tokens } = takeTokens(["``", "Go", ",", "''", "she", "did", "n't", "say", "."]);
  expect(text).toBe("“Go,” she didn't say.");
  expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
    "“",
    "Go",
    ",",
    "”",
    "she",
    "did",
    "n't",
    "say",
    ".",
  ]);
});

test("one mark for both ends opens when nothing is open and another comes", () => {
  expect(takeTokens(["''", "Go", "''", "she", "said"]).text).toBe("“Go” she said");
});

test("doubled typewriter marks are one mark each", () => {
  const text = "''Go home,'' she said.";
  expect(findMarks(text, { start: 0, end: text.length })).toEqual([{ start: 2, end: 10, open: false }]);
});

test("a closing mark nobody opened closes what the paragraph began inside of", () => {
  const text = "and that was the end of it,” she said. “Go.”";
  expect(
    findMarks(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end)),
  ).toEqual(["and that was the end of it,", "Go."]);
});
