import type { Actor } from "#lib/domain/actor/actor.ts";
import { gateBlocks } from "#lib/domain/gate/gate.rules.ts";
import type { GateItem } from "#lib/domain/gate/gate.ts";
import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import { refusalOf, type PermissionName } from "#lib/domain/policy/policy.rules.ts";
import {
  claimMoves,
  moveLabels,
  stageLabels,
  type ClaimAbilities,
  type ClaimMove,
  type ClaimStage,
  type PublicationState,
} from "./claim.ts";

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

/** What a permitted move does to the stage; columns and rows that go with it are written by the command. */
export interface Transition {
  readonly move: ClaimMove;
  readonly from: ClaimStage;
  readonly to: ClaimStage;
}

type Guard = (state: ClaimState, context: MoveContext) => string | null;

interface MoveRule {
  readonly from: readonly ClaimStage[];
  readonly to: (state: ClaimState) => ClaimStage;
  readonly permission: PermissionName;
  /** Conditions that the view shows beside the button: they depend on the claim alone. */
  readonly ready: readonly Guard[];
  /** Conditions on what was typed with the move. */
  readonly asked: readonly Guard[];
}

const openStages = ["candidate", "queued", "researching", "in_review", "approved", "published"] as const;
const same = (state: ClaimState) => state.stage;
const always = (stage: ClaimStage) => () => stage;

const isLive: Guard = (s) => (s.publication === "live" ? null : "The claim has no live publication.");
const isPublic: Guard = (s) =>
  s.publication === "live" || s.publication === "suspended" ? null : "The claim is not public.";
const needsReason: Guard = (_s, { input }) => (input.reason?.trim() ? null : "Write a reason.");
const gateOpen: Guard = (s) => {
  const blocks = gateBlocks(s.gate);
  return blocks.length === 0 ? null : blocks.join("\n");
};
const commentsResolved: Guard = (s) => (s.openComments === 0 ? null : "Resolve the open comments first.");
const workingCopyOfLive: Guard = (s) =>
  s.publication === "live" ? null : "Only a claim that is live goes back.";

/** Moves whose readiness editors work towards; of the others, what is unmet is simply the wrong moment. */
const waitsForWork: readonly ClaimMove[] = ["accept", "submit", "approve", "publish", "schedule"];

/** Stage table of product.md. Guards give the sentence to show when they do not hold. */
const rules: Readonly<Record<ClaimMove, MoveRule>> = {
  accept: {
    from: ["candidate"],
    to: always("queued"),
    permission: "move.accept",
    ready: [
      (s) => (s.text.trim() ? null : "Write the neutral text."),
      (s) => (s.type ? null : "Choose the type of claim."),
      (s) => (s.reason?.trim() ? null : "Write the reason for checking it."),
    ],
    asked: [],
  },
  reject: {
    from: ["candidate", "queued", "researching"],
    to: always("rejected"),
    permission: "move.reject",
    ready: [(s) => (s.lastPublication === 0 ? null : "A claim that was public is retracted, not rejected.")],
    asked: [needsReason],
  },
  merge: {
    from: ["candidate", "queued", "researching", "published"],
    to: always("merged"),
    permission: "move.merge",
    ready: [],
    asked: [],
  },
  take: {
    from: ["queued"],
    to: always("researching"),
    permission: "move.take",
    ready: [],
    asked: [],
  },
  assign: {
    from: ["queued", "researching", "in_review", "approved"],
    to: (s) => (s.stage === "queued" ? "researching" : s.stage),
    permission: "move.assign",
    ready: [],
    asked: [(_s, { input }) => (input.assigneeId ? null : "Choose who takes the claim.")],
  },
  release: {
    from: ["researching"],
    to: always("queued"),
    permission: "move.release",
    ready: [],
    asked: [],
  },
  submit: {
    from: ["researching"],
    to: always("in_review"),
    permission: "move.submit",
    ready: [gateOpen],
    asked: [],
  },
  "request-changes": {
    from: ["in_review"],
    to: always("researching"),
    permission: "move.request-changes",
    ready: [],
    asked: [
      (s, { input }) =>
        input.comment?.trim() || s.hasReviewComment ? null : "Say in a comment what should change.",
    ],
  },
  approve: {
    // From `published`: the second pair of eyes for what a single reader published (product.md, single-reader setting).
    from: ["in_review", "published"],
    to: (s) => (s.stage === "published" ? "published" : "approved"),
    permission: "move.approve",
    ready: [
      (s) =>
        s.stage === "published" && s.awaitsSecondReview === null ? "The claim is second-reviewed." : null,
      commentsResolved,
      gateOpen,
    ],
    asked: [],
  },
  withdraw: {
    from: ["in_review", "approved"],
    to: always("researching"),
    permission: "move.withdraw",
    ready: [],
    asked: [],
  },
  publish: {
    from: ["approved"],
    to: always("published"),
    permission: "move.publish",
    ready: [gateOpen, (s) => approvalHolds(s)],
    asked: [],
  },
  schedule: {
    from: ["approved"],
    to: always("approved"),
    permission: "move.schedule",
    ready: [gateOpen, (s) => approvalHolds(s)],
    asked: [
      (_s, { input, now }) =>
        input.at !== undefined && input.at.getTime() > now.getTime()
          ? null
          : "Choose an instant in the future.",
    ],
  },
  unschedule: {
    from: ["approved"],
    to: always("approved"),
    permission: "move.unschedule",
    ready: [(s) => (s.publishAt === null ? "No publication is scheduled." : null)],
    asked: [],
  },
  revise: {
    from: ["published"],
    to: always("researching"),
    permission: "move.revise",
    ready: [],
    asked: [],
  },
  discard: {
    from: ["queued", "researching", "in_review", "approved"],
    to: always("published"),
    permission: "move.discard",
    ready: [workingCopyOfLive],
    asked: [],
  },
  retract: {
    from: [...openStages, "on_hold"],
    to: same,
    permission: "move.retract",
    ready: [isPublic],
    asked: [
      (s, { input }) =>
        s.retractionProposedById || input.reason?.trim() ? null : "Write the public reason.",
    ],
  },
  suspend: {
    from: [...openStages, "on_hold"],
    to: same,
    permission: "move.suspend",
    ready: [isLive],
    asked: [needsReason],
  },
  unsuspend: {
    from: [...openStages, "on_hold"],
    to: same,
    permission: "move.unsuspend",
    ready: [(s) => (s.publication === "suspended" ? null : "The claim is not suspended.")],
    asked: [],
  },
  hold: {
    from: openStages,
    to: always("on_hold"),
    permission: "move.hold",
    ready: [],
    asked: [needsReason],
  },
  resume: {
    from: ["on_hold"],
    to: (s) =>
      s.heldStage === null || s.heldStage === "in_review" || s.heldStage === "approved"
        ? "researching"
        : s.heldStage,
    permission: "move.resume",
    ready: [],
    asked: [],
  },
  restore: {
    from: ["merged", "rejected"],
    to: (s) => (s.lastPublication > 0 ? "researching" : "candidate"),
    permission: "move.restore",
    ready: [],
    asked: [needsReason],
  },
};

/**
 * Decides one move: stage, permission, readiness, then what was typed, in this order, so that the first refusal is
 * the one that helps most. Pure; the caller holds the row lock and writes the result.
 *
 * Refusals: ILLEGAL_MOVE (wrong stage), FORBIDDEN, NOT_READY with `unmet` (gate, comments, approval),
 * INVALID (reason, comment, assignee or instant missing).
 */
export function decideMove(state: ClaimState, move: ClaimMove, context: MoveContext): Outcome<Transition> {
  const rule = rules[move];
  const refused = refusalBeforeTyping(state, move, context);
  if (refused !== null) return refused;
  const missing = rule.asked.map((guard) => guard(state, context)).filter((m) => m !== null);
  if (missing[0] !== undefined) return refuse("INVALID", missing[0]);
  return ok({ move, from: state.stage, to: rule.to(state) });
}

/** Every move with whether it is open to this person now, and if not, why: what the buttons read. */
export function abilitiesOf(state: ClaimState, actor: Actor, now: Date): ClaimAbilities {
  const entries = claimMoves.map((move) => {
    const refused = refusalBeforeTyping(state, move, { actor, now, input: {} });
    if (refused === null) return [move, { allowed: true, unmet: [] }] as const;
    return [move, { allowed: false, unmet: refused.refusal.unmet ?? [refused.refusal.message] }] as const;
  });
  return Object.fromEntries(entries) as ClaimAbilities;
}

/** True when the move belongs to the claim's present stage, whoever looks: what the screen lists at all. */
export function isMoveOfStage(state: Pick<ClaimState, "stage">, move: ClaimMove): boolean {
  return rules[move].from.includes(state.stage);
}

function refusalBeforeTyping(state: ClaimState, move: ClaimMove, context: MoveContext): Refused | null {
  const rule = rules[move];
  if (!rule.from.includes(state.stage)) {
    const stage = stageLabels[state.stage].toLowerCase();
    return refuse("ILLEGAL_MOVE", `“${moveLabels[move]}” is not possible while the claim is ${stage}.`);
  }
  const reviewsPublished = move === "approve" && state.stage === "published";
  const forbidden = refusalOf(context.actor, rule.permission, {
    authorId: state.authorId,
    assigneeId: state.assigneeId,
    contributors: reviewsPublished ? (state.awaitsSecondReview?.contributors ?? []) : state.contributors,
    stage: state.stage,
    everPublic: state.lastPublication > 0,
    // A single reader may not undo what two people stood for, nor be their own second reader.
    singleReader: state.singleReader && !reviewsPublished && !state.changesReviewedVerdict,
  });
  if (forbidden !== null) return forbidden;
  const secondPerson = move === "retract" ? refusalToConfirm(state, context.actor) : null;
  if (secondPerson !== null) return secondPerson;
  const unmet = rule.ready.flatMap((guard) => guard(state, context)?.split("\n") ?? []);
  if (unmet.length === 0) return null;
  if (!waitsForWork.includes(move)) return refuse("ILLEGAL_MOVE", unmet[0] ?? "Not possible now.");
  return refuse(
    "NOT_READY",
    `“${moveLabels[move]}” needs ${unmet.length === 1 ? "one more thing" : "more"} first.`,
    {
      unmet,
    },
  );
}

/** A retraction is confirmed by another person than the one who proposed it, one of the two managing editor+. */
function refusalToConfirm(state: ClaimState, actor: Actor): Refused | null {
  if (state.retractionProposedById === null) return null;
  if (actor.userId === state.retractionProposedById) {
    return refuse("FORBIDDEN", "You proposed this retraction; another person confirms it.");
  }
  const oneIsManaging =
    state.retractionProposedByManaging || actor.role === "managing_editor" || actor.role === "admin";
  if (!oneIsManaging) return refuse("FORBIDDEN", "A managing editor has to be one of the two.");
  return null;
}

/** The approval stands only for exactly what the reviewer was shown. */
function approvalHolds(state: ClaimState): string | null {
  if (state.approvedHash === null) return "Nobody has approved the claim as it stands.";
  return state.approvedHash === state.contentHash
    ? null
    : "The claim was changed after it was approved: review it again.";
}
