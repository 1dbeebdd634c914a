import type { Fidelity, SpeechMode } from "#lib/domain/claim/claim.ts";
import type { SourceTier, Stance } from "#lib/domain/evidence/evidence.ts";

/** Rules of the gate in the order they are shown (product.md, "Gate rules"). */
export const gateRules = [
  "text",
  "appearance",
  "rating",
  "summary",
  "attribution",
  "independent_sources",
  "primary_source",
  "evidence_complete",
  "both_sides",
  "right_of_reply",
  "comments",
  "label_in_text",
  "origin",
  "length",
  "snapshot",
  "as_of",
  "similar",
] as const;
export type GateRule = (typeof gateRules)[number];

export const gateRuleLabels: Readonly<Record<GateRule, string>> = {
  text: "Neutral text",
  appearance: "Appearance",
  rating: "Content rating",
  summary: "Summary",
  attribution: "Attribution rating",
  independent_sources: "Two independent sources",
  primary_source: "Primary source",
  evidence_complete: "Complete evidence",
  both_sides: "Evidence for and against",
  right_of_reply: "Right of reply",
  comments: "Review comments",
  label_in_text: "No rating in the text",
  origin: "Origin of the claim",
  length: "Length of the text",
  snapshot: "Stored copies",
  as_of: "As of",
  similar: "Similar claims",
};

/** Blocking rules that a managing editor may override with a reason; the others always hold. */
export const overridableRules: readonly GateRule[] = [
  "attribution",
  "independent_sources",
  "primary_source",
  "evidence_complete",
  "both_sides",
  "right_of_reply",
];

export type GateState = "pass" | "warn" | "block";

/** One rule with its state and how to satisfy it. */
export interface GateItem {
  readonly rule: GateRule;
  readonly label: string;
  readonly state: GateState;
  readonly message: string;
  /** The managing editor's reason, when an override turned a block into a pass. */
  readonly overridden: string | null;
}

/** All the gate looks at: facts of one claim's working copy, gathered by the caller. */
export interface GateSubject {
  readonly text: string;
  readonly appearances: readonly {
    readonly speechMode: SpeechMode;
    readonly fidelity: Fidelity | null;
    /** False when neither outlet nor address of the article is known. */
    readonly originKnown: boolean;
    readonly orphaned: boolean;
  }[];
  readonly verdict: {
    readonly content: string | null;
    readonly attribution: string | null;
    readonly summary: string;
    /** `YYYY-MM-DD` or null. */
    readonly asOf: string | null;
  } | null;
  /** Labels of the chosen ratings that the scale has retired since they were chosen; null where that is not so. */
  readonly retired: { readonly content: string | null; readonly attribution: string | null };
  readonly evidence: readonly GateEvidence[];
  readonly replies: number;
  readonly reasons: {
    readonly singleSource: string | null;
    readonly noPrimary: string | null;
    readonly oneSided: string | null;
    readonly noReply: string | null;
  };
  readonly openComments: number;
  readonly overrides: readonly { readonly rule: string; readonly reason: string }[];
  /** Published claims with nearly the same text and another content rating: their texts. */
  readonly similarWithOtherVerdict: readonly string[];
  /** Labels of all ratings in use, to find a rating in the claim's text. */
  readonly ratingLabels: readonly string[];
  /** Day the gate is read on, `YYYY-MM-DD`. */
  readonly today: string;
}

export interface GateEvidence {
  readonly stance: Stance;
  readonly tier: SourceTier;
  /** What makes two items one source: the written group, else the publisher, else the source itself. */
  readonly independenceKey: string;
  readonly hasAddressOrDocument: boolean;
  readonly hasPublisher: boolean;
  readonly datedOrUndated: boolean;
  readonly hasQuoteOrLocator: boolean;
  readonly hasSnapshot: boolean;
  readonly title: string;
}
