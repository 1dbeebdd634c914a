import { expect, test } from "vitest";
import { sentenceOf } from "./import.rules.ts";

const result = (status: "imported" | "duplicate" | "refused") => ({ file: "a.txt", status });

test.each([
  [["imported"], "One file: 1 imported."],
  [["imported", "refused", "imported", "duplicate"], "4 files: 2 imported, 1 there already, 1 refused."],
] as const)("%j is said as “%s”", (statuses, sentence) => {
  expect(sentenceOf(statuses.map(result))).toBe(sentence);
});
