import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cutSentence,
  decisionOfHalf,
  decisionOfJoined,
  rankSentences,
  undecided,
  type Decided,
} from "./sentence.rules.ts";

const decided = (decision: Decided["decision"], reason: string | null = null): Decided => ({
  ...{ decision, reason, publicReason: null },
});

describe("the rank within an article", () => {
  const sentence = (
    id: string,
    worthiness: number | null,
    kind: "paragraph" | "boilerplate" = "paragraph",
  ) => ({
    ...{ id, worthiness, kind, index: id.charCodeAt(0) },
  });

  it("goes by check-worthiness, the earlier one first where two are alike, and leaves boilerplate out", () => {
    const ranks = rankSentences([
      sentence("a", 0.3),
      sentence("b", 0.9),
      sentence("c", 0.9),
      sentence("d", 0.1),
      sentence("x", 0.99, "boilerplate"),
      sentence("y", null),
    ]);
    expect(Object.fromEntries(ranks)).toEqual({
      b: { place: 1, of: 4, strength: 3 },
      c: { place: 2, of: 4, strength: 2 },
      a: { place: 3, of: 4, strength: 1 },
      d: { place: 4, of: 4, strength: 0 },
    });
  });

  it("marks a single sentence over the threshold as the strongest", () => {
    expect(rankSentences([sentence("a", 0.5)]).get("a")?.strength).toBe(3);
  });
});

describe("splitting a sentence", () => {
  const text = "  One here. 🙂 Two there.  ";
  const whole = { start: 2, end: text.trimEnd().length };

  it("leaves the white space at the cut out of both halves", () => {
    const at = text.indexOf("🙂");
    expect(cutSentence(text, whole, at)).toEqual({
      ok: true,
      value: [
        { start: 2, end: 11 },
        { start: at, end: whole.end },
      ],
    });
  });

  it.each([
    ["at its beginning", 2],
    ["after its end", whole.end],
    ["inside a character", text.indexOf("🙂") + 1],
  ])("is refused %s", (_where, at) => {
    expect(cutSentence(text, whole, at)).toMatchObject({ ok: false, refusal: { code: "INVALID" } });
  });

  it("loses no word, wherever the cut is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), fc.nat(50), (any, at) => {
        const cut = cutSentence(any, { start: 0, end: any.length }, at);
        if (!cut.ok) return;
        const [first, second] = cut.value;
        expect(first.end).toBeLessThanOrEqual(second.start);
        expect(any.slice(first.end, second.start).trim()).toBe("");
        expect(any.slice(first.start, first.end)).not.toBe("");
      }),
    );
  });
});

describe("decisions", () => {
  it("go to both halves, but “claim” only where a claim stands", () => {
    expect(decisionOfHalf(decided("opinion", "Taste"), false, false)).toEqual(decided("opinion", "Taste"));
    expect(decisionOfHalf(decided("claim"), true, false)).toEqual(decided("claim"));
    expect(decisionOfHalf(decided("claim"), false, true)).toEqual(undecided);
    expect(decisionOfHalf(decided("claim"), false, false)).toEqual(decided("claim"));
  });

  it("stay when both sentences had the same, with the reasons of both", () => {
    expect(decisionOfJoined(decided("opinion", "Taste."), decided("opinion", "Mood."))).toEqual(
      decided("opinion", "Taste. Mood."),
    );
    expect(decisionOfJoined(undecided, undecided)).toEqual(undecided);
  });

  it("are open when the sentences had different ones, unless one was a claim", () => {
    expect(decisionOfJoined(decided("opinion"), decided("background"))).toEqual(undecided);
    expect(decisionOfJoined(decided("opinion", "Taste"), undecided)).toEqual(undecided);
    expect(decisionOfJoined(undecided, decided("claim"))).toEqual(decided("claim"));
  });
});
