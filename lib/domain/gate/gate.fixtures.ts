import type { GateEvidence, GateSubject } from "./gate.ts";

export function gateEvidenceOf(traits: Partial<GateEvidence> = {}): GateEvidence {
  return {
    stance: "supports",
    tier: "primary",
    independenceKey: "publisher:port authority",
    hasAddressOrDocument: true,
    hasPublisher: true,
    datedOrUndated: true,
    hasQuoteOrLocator: true,
    hasSnapshot: true,
    title: "Port statistics",
    ...traits,
  };
}

/** A claim that passes every rule; tests take away what they are about. */
export function gateSubjectOf(traits: Partial<GateSubject> = {}): GateSubject {
  return {
    text: "The ferry carried nine thousand people last year",
    appearances: [{ speechMode: "direct_quote", fidelity: null, originKnown: true, orphaned: false }],
    verdict: { content: "true", attribution: "confirmed", summary: "It did.", asOf: "2026-05-01" },
    retired: { content: null, attribution: null },
    evidence: [
      gateEvidenceOf(),
      gateEvidenceOf({ stance: "refutes", tier: "secondary", independenceKey: "publisher:courier" }),
    ],
    replies: 1,
    reasons: { singleSource: null, noPrimary: null, oneSided: null, noReply: null },
    openComments: 0,
    overrides: [],
    similarWithOtherVerdict: [],
    ratingLabels: ["True", "Mostly true", "False", "Misleading / missing context", "Not a checkable claim"],
    today: "2026-05-04",
    ...traits,
  };
}
