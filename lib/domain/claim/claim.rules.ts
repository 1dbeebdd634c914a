import type { Actor } from "#lib/domain/actor/actor.ts";
import { gateBlocks } from "#lib/domain/gate/gate.rules.ts";
import type { GateItem } from "#lib/domain/gate/gate.ts";
import type { ClaimStage, PublicationState } from "./claim.ts";

/** The facts a move is decided on, read under the claim's row lock. */
export interface ClaimState {
  readonly stage: ClaimStage;
  readonly heldStage: ClaimStage | null;
  readonly publication: PublicationState;
  /** Number of the last publication, 0 when there was none. */
  readonly lastPublication: number;
  readonly authorId: string | null;
  readonly assigneeId: string | null;
  readonly contributors: readonly string[];
  readonly text: string;
  readonly type: string | null;
  readonly reason: string | null;
  readonly gate: readonly GateItem[];
  readonly openComments: number;
  /** Comments by anyone but the claim's contributors, written in this round; "request changes" needs one. */
  readonly hasReviewComment: boolean;
  readonly approvedHash: string | null;
  /** Hash of all that approval covers, as it stands now. */
  readonly contentHash: string;
  readonly publishAt: Date | null;
  readonly retractionProposedById: string | null;
  readonly retractionProposedByManaging: boolean;
  readonly singleReader: boolean;
  /** The present publication while nobody but its contributors has approved it; null when somebody has. */
  readonly awaitsSecondReview: { readonly contributors: readonly string[] } | null;
  /** True when the working copy would change the verdict of a publication that two people stand for. */
  readonly changesReviewedVerdict: boolean;
}

/** What the person typed with the move, as far as the decision depends on it. */
export interface MoveInput {
  readonly reason?: string | undefined;
  readonly comment?: string | undefined;
  readonly assigneeId?: string | undefined;
  readonly contentHash?: string | undefined;
  readonly at?: Date | undefined;
}

export interface MoveContext {
  readonly actor: Actor;
  readonly now: Date;
  readonly input: MoveInput;
}

/** A condition of a move: null when it holds, else the sentence that says what is missing. */
export type Guard = (state: ClaimState, context: MoveContext) => string | null;

// Conditions on the claim alone: a view shows them beside the button.

export const isLive: Guard = (s) => (s.publication === "live" ? null : "The claim has no live publication.");

export const isPublic: Guard = (s) =>
  s.publication === "live" || s.publication === "suspended" ? null : "The claim is not public.";

export const isSuspended: Guard = (s) =>
  s.publication === "suspended" ? null : "The claim is not suspended.";

export const isScheduled: Guard = (s) => (s.publishAt === null ? "No publication is scheduled." : null);

export const wasNeverPublic: Guard = (s) =>
  s.lastPublication === 0 ? null : "A claim that was public is retracted, not rejected.";

export const workingCopyOfLive: Guard = (s) =>
  s.publication === "live" ? null : "Only a claim that is live goes back.";

/** What an accepted claim has. */
export const isComplete: readonly Guard[] = [
  (s) => (s.text.trim() ? null : "Write the neutral text."),
  (s) => (s.type ? null : "Choose the type of claim."),
  (s) => (s.reason?.trim() ? null : "Write the reason for checking it."),
];

/** One sentence a blocking rule, joined by line ends. */
export const gateOpen: Guard = (s) => gateBlocks(s.gate).join("\n") || null;

export const commentsResolved: Guard = (s) =>
  s.openComments === 0 ? null : "Resolve the open comments first.";

/** A published claim is approved again only while its contributors alone have approved it. */
export const awaitsReview: Guard = (s) =>
  s.stage === "published" && s.awaitsSecondReview === null ? "The claim is second-reviewed." : null;

/** The approval stands only for exactly what the reviewer was shown. */
export const approvalHolds: Guard = (s) => {
  if (s.approvedHash === null) return "Nobody has approved the claim as it stands.";
  return s.approvedHash === s.contentHash
    ? null
    : "The claim was changed after it was approved: review it again.";
};

// Conditions on what was typed with the move.

export const needsReason: Guard = (_s, { input }) => (input.reason?.trim() ? null : "Write a reason.");

/** The first of two people writes the reason; the second confirms it as it stands. */
export const needsPublicReason: Guard = (s, { input }) =>
  s.retractionProposedById !== null || input.reason?.trim() ? null : "Write the public reason.";

export const needsReviewComment: Guard = (s, { input }) =>
  input.comment?.trim() || s.hasReviewComment ? null : "Say in a comment what should change.";

export const needsAssignee: Guard = (_s, { input }) =>
  input.assigneeId ? null : "Choose who takes the claim.";

export const needsFutureInstant: Guard = (_s, { input, now }) =>
  input.at !== undefined && input.at.getTime() > now.getTime() ? null : "Choose an instant in the future.";
