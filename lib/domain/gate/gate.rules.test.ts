import { describe, expect, it } from "vitest";

import { gateEvidenceOf, gateSubjectOf } from "./gate.fixtures.ts";
import { gateBlocks, readGate } from "./gate.rules.ts";
import { gateRules, overridableRules, type GateRule, type GateState, type GateSubject } from "./gate.ts";

const stateOf = (rule: GateRule, traits: Partial<GateSubject>): GateState | undefined =>
  readGate(gateSubjectOf(traits)).find((item) => item.rule === rule)?.state;

const verdict = { content: "true", attribution: "confirmed", summary: "It did.", asOf: "2026-05-01" };
const appearance = {
  speechMode: "direct_quote",
  fidelity: null,
  originKnown: true,
  orphaned: false,
} as const;
const reasons = { singleSource: null, noPrimary: null, oneSided: null, noReply: null };

it("passes a complete claim on every rule, each rule once and in order", () => {
  const gate = readGate(gateSubjectOf());
  expect(gate.map((i) => i.rule)).toEqual(gateRules);
  expect(gate.filter((i) => i.state !== "pass")).toEqual([]);
  expect(gateBlocks(gate)).toEqual([]);
});

describe.each<[GateRule, GateState, string, Partial<GateSubject>]>([
  ["text", "block", "no text", { text: "  " }],
  ["text", "block", "a rating and a colon before the claim", { text: "False: the ferry sank" }],
  ["text", "block", "a rating in two words before the claim", { text: "Mostly true that the ferry sank" }],
  ["text", "block", "half of a double label", { text: "Misleading: the ferry sank" }],
  [
    "text",
    "pass",
    "a word that only begins like a rating",
    { text: "True North Ferries carried nine thousand" },
  ],
  ["appearance", "block", "no appearance", { appearances: [] }],
  [
    "appearance",
    "block",
    "only an orphaned appearance",
    { appearances: [{ ...appearance, orphaned: true }] },
  ],
  ["rating", "block", "no verdict", { verdict: null }],
  ["rating", "block", "no content rating", { verdict: { ...verdict, content: null } }],
  ["summary", "block", "an empty summary", { verdict: { ...verdict, summary: " " } }],
  [
    "rating",
    "block",
    "a content rating that was retired since",
    { retired: { content: "Outdated", attribution: null } },
  ],
  [
    "attribution",
    "block",
    "an attribution rating that was retired since",
    { retired: { content: null, attribution: "Paraphrased" } },
  ],
  [
    "attribution",
    "block",
    "reported speech without attribution",
    { verdict: { ...verdict, attribution: null } },
  ],
  [
    "attribution",
    "pass",
    "narration without attribution",
    { appearances: [{ ...appearance, speechMode: "narration" }], verdict: { ...verdict, attribution: null } },
  ],
  [
    "independent_sources",
    "block",
    "two items of one group",
    { evidence: [gateEvidenceOf(), gateEvidenceOf()] },
  ],
  [
    "independent_sources",
    "pass",
    "one source with a written reason",
    { evidence: [gateEvidenceOf()], reasons: { ...reasons, singleSource: "Only the port counts." } },
  ],
  ["primary_source", "block", "no primary source", { evidence: [gateEvidenceOf({ tier: "tertiary" })] }],
  [
    "primary_source",
    "pass",
    "none, with a reason",
    { evidence: [gateEvidenceOf({ tier: "secondary" })], reasons: { ...reasons, noPrimary: "It burnt." } },
  ],
  ["evidence_complete", "block", "no publisher", { evidence: [gateEvidenceOf({ hasPublisher: false })] }],
  ["evidence_complete", "block", "no date", { evidence: [gateEvidenceOf({ datedOrUndated: false })] }],
  [
    "evidence_complete",
    "block",
    "no quote, no locator",
    { evidence: [gateEvidenceOf({ hasQuoteOrLocator: false })] },
  ],
  [
    "evidence_complete",
    "block",
    "no address",
    { evidence: [gateEvidenceOf({ hasAddressOrDocument: false })] },
  ],
  ["both_sides", "block", "only one side", { evidence: [gateEvidenceOf()] }],
  [
    "both_sides",
    "pass",
    "one side and a note",
    { evidence: [gateEvidenceOf()], reasons: { ...reasons, oneSided: "Looked in the minutes." } },
  ],
  ["right_of_reply", "block", "nobody asked", { replies: 0 }],
  [
    "right_of_reply",
    "pass",
    "nobody asked, with a reason",
    { replies: 0, reasons: { ...reasons, noReply: "Dead." } },
  ],
  ["comments", "block", "an open comment", { openComments: 1 }],
  ["label_in_text", "warn", "a rating as predicate", { text: "The mayor's number is false" }],
  ["origin", "warn", "no outlet and no address", { appearances: [{ ...appearance, originKnown: false }] }],
  ["length", "warn", "a long text", { text: "x".repeat(76) }],
  ["snapshot", "warn", "no stored copy", { evidence: [gateEvidenceOf({ hasSnapshot: false })] }],
  ["as_of", "warn", "no day", { verdict: { ...verdict, asOf: null } }],
  ["as_of", "warn", "a day 31 days ago", { verdict: { ...verdict, asOf: "2026-04-03" } }],
  ["as_of", "pass", "a day 30 days ago", { verdict: { ...verdict, asOf: "2026-04-04" } }],
  ["similar", "warn", "a similar claim with another verdict", { similarWithOtherVerdict: ["The ferry"] }],
])("%s", (rule, state, what, traits) => {
  it(`says ${state} for ${what}`, () => {
    expect(stateOf(rule, traits)).toBe(state);
  });
});

it("asks no evidence of what cannot be checked", () => {
  const gate = readGate(
    gateSubjectOf({
      evidence: [],
      replies: 0,
      verdict: { ...verdict, content: "not_a_claim", attribution: null },
      appearances: [{ ...appearance, speechMode: "narration" }],
    }),
  );
  expect(gateBlocks(gate)).toEqual([]);
});

describe("overrides", () => {
  const evidence = [gateEvidenceOf()];

  it("turn a block into a pass that carries the reason", () => {
    const gate = readGate(
      gateSubjectOf({ evidence, overrides: [{ rule: "both_sides", reason: "Nothing against exists." }] }),
    );
    expect(gate.find((i) => i.rule === "both_sides")).toMatchObject({
      state: "pass",
      overridden: "Nothing against exists.",
    });
  });

  it.each(["text", "appearance", "rating", "summary", "comments"] as const)(
    "never lift the rule %s",
    (rule) => {
      const bare = { text: "", appearances: [], verdict: null, openComments: 1 };
      const gate = readGate(gateSubjectOf({ ...bare, overrides: [{ rule, reason: "Please." }] }));
      expect(gate.find((i) => i.rule === rule)?.state).toBe("block");
      expect(overridableRules).not.toContain(rule);
    },
  );
});
