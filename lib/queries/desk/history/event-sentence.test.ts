import { describe, expect, it } from "vitest";
import { eventSentence } from "./event-sentence.ts";

const names = { people: new Map([["u1", "Rae"]]), claims: new Map([["c2", "The quay was closed"]]) };

describe("an event in words", () => {
  it("names people and claims that the payload only knows by id", () => {
    const payload = {
      move: "assign",
      from: "researching",
      to: "researching",
      reason: null,
      assigneeId: "u1",
    };
    expect(eventSentence("claim.moved", payload, names).what).toBe("assigned it to Rae");
    expect(eventSentence("claim.merged", { intoId: "c2" }, names).what).toBe(
      "merged it into “The quay was closed”",
    );
    expect(eventSentence("claim.merged", { intoId: "gone" }, names).what).toBe(
      "merged it into “another claim”",
    );
  });

  it("says what readers saw when a claim was published again", () => {
    const payload = {
      n: 2,
      sha256: "",
      slug: "",
      correction: { kind: "correction", note: "The year was wrong." },
      secondReviewed: true,
    };
    expect(eventSentence("claim.published", payload, names)).toEqual({
      what: "published number 2 with a note (correction)",
      note: "The year was wrong.",
      tone: "public",
    });
  });

  it("says that a publication had no second reader", () => {
    const payload = { n: 1, sha256: "", slug: "", correction: null, secondReviewed: false };
    expect(eventSentence("claim.published", payload, names).note).toBe("Not second-reviewed.");
  });

  it("shows a kind it does not know by its name, whatever that is", () => {
    expect(eventSentence("claim.from-the-future", {}, names)).toEqual({ what: "claim.from-the-future" });
    expect(eventSentence("constructor", {}, names)).toEqual({ what: "constructor" });
  });
});
