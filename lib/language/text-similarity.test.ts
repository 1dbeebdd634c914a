import { expect, test } from "vitest";
import { shingleShare } from "./text-similarity.ts";

const report =
  "The harbour board of Port Lorne has decided that the east pier is to be repaired before the autumn storms.";

test("a text shares everything with itself, whatever its case and punctuation", () => {
  expect(shingleShare(report, report.toUpperCase().replaceAll(" ", " – "))).toBe(1);
});

test("a shorter copy stands wholly in the longer one, in either order", () => {
  const longer = `Breaking news. ${report} More follows.`;
  expect([shingleShare(report, longer), shingleShare(longer, report)]).toEqual([1, 1]);
});

test("unrelated texts and empty ones share nothing", () => {
  expect(shingleShare(report, "Captain Finch told the mayor that the night ferry will sail on Friday.")).toBe(
    0,
  );
  expect([shingleShare("", ""), shingleShare("", report), shingleShare("…", report)]).toEqual([0, 0, 0]);
});

test("changing one word costs the five shingles it stands in", () => {
  const words = report.split(" ");
  const changed = words.with(10, "moved").join(" ");
  expect(shingleShare(report, changed)).toBeCloseTo((words.length - 4 - 5) / (words.length - 4), 10);
});

test("texts of fewer than five words compare as a whole", () => {
  expect([shingleShare("The pier", "the PIER."), shingleShare("The pier", "The bridge")]).toEqual([1, 0]);
});
