import { expect, it } from "vitest";
import type { TextSentence } from "./take-apart-view.ts";
import { nextByWorth } from "./worth-order.ts";

const sentence = (
  id: string,
  place: number | null,
  decision: TextSentence["decision"] = null,
): TextSentence => ({
  ...{ id, index: id.charCodeAt(0), start: 0, end: 1, kind: "paragraph", decision, version: 1 },
  ...{ reason: null, publicReason: null, suggested: null, reasons: [] },
  rank: place === null ? null : { place, of: 3, strength: 1 },
});
const all = [sentence("a", 3), sentence("b", 1), sentence("c", 2), sentence("d", null)];

it("begins with the best, passes by what is left undecided, and begins again", () => {
  expect(nextByWorth(all, null, false)?.id).toBe("b");
  expect(nextByWorth(all, all[1] ?? null, true)?.id).toBe("c");
  expect(nextByWorth(all, all[0] ?? null, true)?.id).toBe("b");
});

it("goes to the best from wherever else the reader happens to be", () => {
  expect(nextByWorth(all, all[2] ?? null, false)?.id).toBe("b");
  expect(nextByWorth(all, all[1] ?? null, false)?.id).toBe("c");
});

it("goes on with the best that is left after a decision", () => {
  const decided = [sentence("a", 1), sentence("b", 2, "opinion"), sentence("c", 3)];
  expect(nextByWorth(decided, decided[1] ?? null, true)?.id).toBe("a");
});

it("ends when everything ranked is decided", () => {
  expect(nextByWorth([sentence("a", 1, "opinion"), sentence("d", null)], null, true)).toBeNull();
});
