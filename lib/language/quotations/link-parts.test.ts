import { expect, test } from "vitest";

import { linkParts, type Part } from "./link-parts.ts";

const part = (kind: Part["kind"], start: number, end: number, cue: Part["cue"] = "none"): Part => ({
  kind,
  start,
  end,
  cue,
});

test("every part goes to the nearest cue on its side", () => {
  const parts = [
    part("content", 0, 5, "after"),
    part("cue", 5, 6),
    part("source", 6, 8, "before"),
    part("source", 9, 10, "after"),
    part("cue", 10, 11),
    part("content", 11, 20, "before"),
  ];
  expect(
    linkParts(parts).map(({ source, contents }) => [source?.start, contents.map(({ start }) => start)]),
  ).toEqual([
    [6, [0]],
    [9, [11]],
  ]);
});

test("a content without a cue stands alone, a cue without content falls away", () => {
  expect(linkParts([part("cue", 0, 1), part("content", 3, 9)])).toEqual([
    { source: null, cue: null, contents: [part("content", 3, 9)] },
  ]);
});
