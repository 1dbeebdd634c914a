import { expect, test } from "vitest";
import { rowsOfBlock } from "./block-rows.ts";

const text = "Kyiv – It rained. It poured. (AP)";

test("sentences stand in order, with what is no sentence between and after them", () => {
  const first = { start: 7, end: 17 };
  const second = { start: 18, end: 28 };
  expect(rowsOfBlock(text, { start: 0, end: text.length }, [first, second])).toEqual([
    { kind: "plain", start: 0, end: 7 },
    { kind: "sentence", sentence: first },
    { kind: "sentence", sentence: second },
    { kind: "plain", start: 28, end: 33 },
  ]);
});

test("a block without sentences is one plain line, and sentences of other blocks are left out", () => {
  expect(rowsOfBlock(text, { start: 0, end: 6 }, [{ start: 7, end: 17 }])).toEqual([
    { kind: "plain", start: 0, end: 6 },
  ]);
});
