/** Stages of a claim's working copy (product.md, "Claim: two independent axes"). */
export const claimStages = [
  "candidate",
  "queued",
  "researching",
  "in_review",
  "approved",
  "published",
  "on_hold",
  "rejected",
  "merged",
] as const;
export type ClaimStage = (typeof claimStages)[number];

/** State of a claim's public copy. */
export const publicationStates = ["none", "live", "suspended", "retracted"] as const;
export type PublicationState = (typeof publicationStates)[number];

export const claimTypes = [
  "numerical",
  "event",
  "quotation",
  "causal",
  "position",
  "comparison",
  "prediction",
] as const;
export type ClaimType = (typeof claimTypes)[number];

/** How the article presents the words: the speaker's own, the reporter's rendering of them, or the reporter's own. */
export const speechModes = ["direct_quote", "paraphrase", "narration"] as const;
export type SpeechMode = (typeof speechModes)[number];

/** Whether one appearance renders faithfully what the speaker said (null: nobody has judged it yet). */
export const fidelities = ["faithful", "distorted", "misattributed"] as const;
export type Fidelity = (typeof fidelities)[number];

/** What can be wrong with an appearance. */
export type Unfaithful = Exclude<Fidelity, "faithful">;

/** What is wrong with an appearance; null when it is faithful or nobody has judged it. */
export function unfaithfulOf(fidelity: Fidelity | null | undefined): Unfaithful | null {
  return fidelity == null || fidelity === "faithful" ? null : fidelity;
}

/** Where an appearance stands after its article got a new revision: an anchor never moves silently (invariant 10). */
export const anchorStatuses = ["exact", "proposed", "orphaned"] as const;
export type AnchorStatus = (typeof anchorStatuses)[number];

/** Moves a person can ask for. `request-changes` is spelt as in the API's address. */
export const claimMoves = [
  "accept",
  "take",
  "assign",
  "release",
  "submit",
  "request-changes",
  "approve",
  "withdraw",
  "publish",
  "schedule",
  "unschedule",
  "revise",
  "discard",
  "retract",
  "suspend",
  "unsuspend",
  "hold",
  "resume",
  "reject",
  "merge",
  "restore",
] as const;
export type ClaimMove = (typeof claimMoves)[number];

export const correctionKinds = ["typo", "clarification", "update", "correction", "verdict_change"] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** Entries of a claim's public log: corrections, and the notices that come with a retraction or a suspension. */
export type NoticeKind = CorrectionKind | "retraction" | "suspension" | "reinstatement";

export const stageLabels: Readonly<Record<ClaimStage, string>> = {
  candidate: "Candidate",
  queued: "Queued",
  researching: "Researching",
  in_review: "In review",
  approved: "Approved",
  published: "Published",
  on_hold: "On hold",
  rejected: "Rejected",
  merged: "Merged",
};

export const publicationStateLabels: Readonly<Record<PublicationState, string>> = {
  none: "Not public",
  live: "Live",
  suspended: "Under review",
  retracted: "Retracted",
};

export const claimTypeLabels: Readonly<Record<ClaimType, string>> = {
  numerical: "Numerical",
  event: "Event",
  quotation: "Quotation",
  causal: "Causal",
  position: "Position",
  comparison: "Comparison",
  prediction: "Prediction",
};

export const speechModeLabels: Readonly<Record<SpeechMode, string>> = {
  direct_quote: "Direct quote",
  paraphrase: "Paraphrase",
  narration: "Narration",
};

export const fidelityLabels: Readonly<Record<Fidelity, string>> = {
  faithful: "Faithful",
  distorted: "Distorted",
  misattributed: "Misattributed",
};

export const noticeLabels: Readonly<Record<NoticeKind, string>> = {
  typo: "Typo",
  clarification: "Clarification",
  update: "Update",
  correction: "Correction",
  verdict_change: "Verdict change",
  retraction: "Retraction",
  suspension: "Under review",
  reinstatement: "Reinstated",
};

/** Names of the moves as buttons show them (interfaces.md, "Names on screen"). */
export const moveLabels: Readonly<Record<ClaimMove, string>> = {
  accept: "Accept",
  take: "Take",
  assign: "Assign",
  release: "Release",
  submit: "Submit for review",
  "request-changes": "Request changes",
  approve: "Approve",
  withdraw: "Withdraw",
  publish: "Publish",
  schedule: "Schedule",
  unschedule: "Unschedule",
  revise: "Revise",
  discard: "Discard",
  retract: "Retract",
  suspend: "Suspend",
  unsuspend: "Unsuspend",
  hold: "Hold",
  resume: "Resume",
  reject: "Reject",
  merge: "Merge",
  restore: "Restore",
};

/** One hop of who reports whom, outermost first: outlet → letter read aloud → principal. */
export interface AttributionHop {
  readonly name: string;
  readonly mode: "direct_quote" | "paraphrase" | "document" | "anonymous";
}

/** Whether a move is open to the person looking, and if not, why, one sentence each. */
export interface Ability {
  readonly allowed: boolean;
  readonly unmet: readonly string[];
}
export type ClaimAbilities = Readonly<Record<ClaimMove, Ability>>;

/** True when the words of an appearance are somebody's reported speech, so that attribution must be rated. */
export function isReportedSpeech(mode: SpeechMode): boolean {
  return mode !== "narration";
}
