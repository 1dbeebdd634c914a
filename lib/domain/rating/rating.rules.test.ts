import { describe, expect, it } from "vitest";
import { smallScale } from "./rating.fixtures.ts";
import { isSameScale, nextScale, scaleChanges } from "./rating.rules.ts";
import { publishScaleInput } from "./rating.schema.ts";
import type { Rating, RatingAxis } from "./rating.ts";

/** The scale's form with some fields typed over, as a browser sends it. */
function typed(changes: Record<string, Record<string, unknown>> = {}, added?: Record<string, unknown>) {
  const fieldsOf = (axis: RatingAxis) =>
    Object.fromEntries(
      smallScale
        .filter((rating) => rating.axis === axis)
        .map((rating, index) => [
          rating.key,
          {
            label: rating.label,
            definition: rating.definition,
            value: rating.value === null ? null : String(rating.value),
            tone: rating.tone,
            position: String(index + 1),
            ...changes[`${axis}.${rating.key}`],
          },
        ]),
    );
  return publishScaleInput.parse({
    version: "1",
    content: fieldsOf("content"),
    attribution: fieldsOf("attribution"),
    added,
  });
}

const newRating = {
  axis: "content",
  label: "Satire",
  definition: "Made to amuse; nobody meant it as fact.",
  value: null,
  tone: "open",
  position: "3",
};

function accepted(input: ReturnType<typeof typed>): Rating[] {
  const outcome = nextScale(smallScale, input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

function wrongFields(input: ReturnType<typeof typed>): string[] {
  const outcome = nextScale(smallScale, input);
  return outcome.ok ? [] : Object.keys(outcome.refusal.fields ?? {});
}

describe("the next version of the scale", () => {
  it("is the present one when nothing was typed over", () => {
    expect(accepted(typed())).toEqual(smallScale);
    expect(isSameScale(smallScale, accepted(typed()))).toBe(true);
  });

  it("takes other words and numbers and keeps the keys", () => {
    const next = accepted(
      typed({ "content.true": { label: "Accurate", definition: "It is so.", value: "4" } }),
    );
    expect(next[0]).toMatchObject({ key: "true", label: "Accurate", definition: "It is so.", value: 4 });
    expect(next.map((r) => r.key)).toEqual(smallScale.map((r) => r.key));
  });

  it("keeps a rating that the form left out: none is ever deleted", () => {
    const input = { ...typed(), content: {}, attribution: {} };
    expect(accepted(input)).toEqual(smallScale);
  });

  it("stands in the order of the positions, equal ones as they stood", () => {
    const next = accepted(
      typed({ "content.not_a_claim": { position: "1" }, "content.true": { position: "2" } }),
    );
    expect(next.slice(0, 3).map((r) => r.key)).toEqual(["not_a_claim", "true", "false"]);
    expect(isSameScale(smallScale, next)).toBe(false);
  });

  it("gives a new rating a key from its label, at its position", () => {
    const next = accepted(typed({}, newRating));
    expect(next.map((r) => r.key).slice(0, 4)).toEqual(["true", "false", "not_a_claim", "satire"]);
    expect(next[3]).toMatchObject({ axis: "content", label: "Satire", value: null, retired: false });
  });

  it("gives it another key where that one was ever used, and one in any script", () => {
    const next = accepted(typed({ "content.true": { label: "Accurate" } }, { ...newRating, label: "True" }));
    expect(next.find((r) => r.label === "True")?.key).toBe("true_2");
    const chinese = accepted(typed({}, { ...newRating, label: "讽刺" }));
    expect(chinese.find((r) => r.label === "讽刺")?.key).toBe("rating");
  });

  it("retires a rating and takes it up again", () => {
    const next = accepted(typed({ "content.false": { retired: "on" } }));
    expect(next.find((r) => r.key === "false")?.retired).toBe(true);
    const again = nextScale(next, typed());
    expect(again.ok && again.value.find((r) => r.key === "false")?.retired).toBe(false);
  });

  it("has no number outside 1 to 5, and none where a number would be a lie", () => {
    for (const value of ["0", "6", "2.5", "many"]) {
      expect(() => typed({ "content.true": { value } })).toThrow();
    }
    expect(wrongFields(typed({ "content.not_a_claim": { value: "3" } }))).toEqual([
      "content.not_a_claim.value",
    ]);
    expect(wrongFields(typed({ "attribution.confirmed": { value: "5" } }))).toEqual([
      "attribution.confirmed.value",
    ]);
  });

  it("has no two ratings of one label on an axis, whatever the case", () => {
    expect(wrongFields(typed({ "content.true": { label: "FALSE" } }))).toContain("content.true.label");
    expect(wrongFields(typed({}, { ...newRating, label: "true" }))).toContain("added.label");
    expect(wrongFields(typed({ "attribution.confirmed": { label: "True" } }))).toEqual([]);
  });

  it("keeps a rating in use on each axis", () => {
    const retired = { retired: "on" };
    const input = typed({ "attribution.confirmed": retired, "attribution.misattributed": retired });
    expect(wrongFields(input)).toEqual(["attribution.confirmed.retired"]);
  });

  it("refuses a key that the scale does not have", () => {
    const input = typed();
    const rating = input.content["true"];
    if (rating === undefined) throw new Error("The form has lost a rating.");
    expect(wrongFields({ ...input, content: { invented: rating } })).toEqual(["content.invented"]);
  });
});

describe("what changed between two versions", () => {
  it("names what was added, retired, restored and worded otherwise, with both texts", () => {
    const next = accepted(
      typed(
        { "content.true": { label: "Accurate", value: null }, "content.false": { retired: "on" } },
        newRating,
      ),
    );
    expect(scaleChanges(smallScale, next)).toMatchObject([
      {
        kind: "changed",
        rating: { key: "true" },
        fields: [
          { field: "label", before: "True", after: "Accurate" },
          { field: "value", before: "5", after: null },
        ],
      },
      { kind: "retired", rating: { key: "false" }, fields: [] },
      { kind: "added", rating: { key: "satire" } },
    ]);
    expect(scaleChanges(next, smallScale).map((change) => change.kind)).toEqual(["changed", "restored"]);
  });
});
