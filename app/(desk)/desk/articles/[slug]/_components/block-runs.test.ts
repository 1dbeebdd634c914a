import { expect, it } from "vitest";
import type { BlockKind } from "#lib/domain/article/article.ts";
import { asideSummary, blockRuns } from "./block-runs.ts";
import type { TextSentence } from "./take-apart-view.ts";

const parts: [string, BlockKind][] = [
  ["date 2025-03-05", "boilerplate"],
  ["The quay is open.", "paragraph"],
  ["Advertisement", "boilerplate"],
  ["Read the Island Ledger on the telephone, every morning!", "boilerplate"],
  ["It cost 4 crowns.", "paragraph"],
  ["Follow us", "boilerplate"],
];
const text = parts.map(([words]) => words).join("\n");

function articleOf(decisions: Record<number, TextSentence["decision"]> = {}) {
  let at = 0;
  const blocks = parts.map(([words, kind]) => {
    const block = { start: at, end: at + words.length, kind };
    at = block.end + 1;
    return block;
  });
  const sentences = blocks.flatMap(({ start, end, kind }, index): TextSentence[] =>
    index === 0
      ? []
      : [
          {
            ...{ id: String(index), index, start, end, kind, decision: decisions[index] ?? null, version: 1 },
            ...{ reason: null, publicReason: null, suggested: null, rank: null, reasons: [] },
          },
        ],
  );
  return { blocks, sentences };
}

const shape = (decisions?: Record<number, TextSentence["decision"]>) => {
  const { blocks, sentences } = articleOf(decisions);
  return blockRuns(text, blocks, sentences).map((run) =>
    run.aside ? run.blocks.map(({ index }) => index) : run.block.index,
  );
};

it("draws neighbouring boilerplate together and leaves a date header where it is", () => {
  expect(shape()).toEqual([0, 1, [2, 3], 4, [5]]);
});

it("shows a block of which somebody has decided that it counts", () => {
  expect(shape({ 3: "opinion", 5: "boilerplate" })).toEqual([0, 1, [2], 3, 4, [5]]);
});

it("says how many lines are aside and how they begin", () => {
  const { blocks, sentences } = articleOf();
  const run = blockRuns(text, blocks, sentences)[2];
  expect(run?.aside && asideSummary(text, run.blocks)).toBe(
    "2 lines put aside: “Advertisement”, “Read the Island Ledger on…”",
  );
});
