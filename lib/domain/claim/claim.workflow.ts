import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import { refusalOf, type PermissionName } from "#lib/domain/policy/policy.rules.ts";
import {
  claimMoves,
  moveLabels,
  stageLabels,
  type ClaimAbilities,
  type ClaimMove,
  type ClaimStage,
} from "./claim.ts";
import {
  approvalHolds,
  awaitsReview,
  commentsResolved,
  gateOpen,
  isComplete,
  isLive,
  isPublic,
  isScheduled,
  isSuspended,
  needsAssignee,
  needsFutureInstant,
  needsPublicReason,
  needsReason,
  needsReviewComment,
  wasNeverPublic,
  workingCopyOfLive,
  type ClaimState,
  type Guard,
  type MoveContext,
} from "./claim.rules.ts";

/** What a permitted move does to the stage; columns and rows that go with it are written by the command. */
export interface Transition {
  readonly move: ClaimMove;
  readonly from: ClaimStage;
  readonly to: ClaimStage;
}

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

/** Moves whose readiness editors work towards; of the others, what is unmet is simply the wrong moment. */
const waitsForWork: readonly ClaimMove[] = ["accept", "submit", "approve", "publish", "schedule"];

/** Stage table of product.md. Guards give the sentence to show when they do not hold. */
const rules: Readonly<Record<ClaimMove, MoveRule>> = {
  accept: {
    from: ["candidate"],
    to: always("queued"),
    permission: "move.accept",
    ready: isComplete,
    asked: [],
  },
  reject: {
    from: ["candidate", "queued", "researching"],
    to: always("rejected"),
    permission: "move.reject",
    ready: [wasNeverPublic],
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
    asked: [needsAssignee],
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
    asked: [needsReviewComment],
  },
  approve: {
    // From `published`: the second pair of eyes for what a single reader published (product.md, single-reader setting).
    from: ["in_review", "published"],
    to: (s) => (s.stage === "published" ? "published" : "approved"),
    permission: "move.approve",
    ready: [awaitsReview, commentsResolved, gateOpen],
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
    ready: [gateOpen, approvalHolds],
    asked: [],
  },
  schedule: {
    from: ["approved"],
    to: always("approved"),
    permission: "move.schedule",
    ready: [gateOpen, approvalHolds],
    asked: [needsFutureInstant],
  },
  unschedule: {
    from: ["approved"],
    to: always("approved"),
    permission: "move.unschedule",
    ready: [isScheduled],
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
    asked: [needsPublicReason],
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
    ready: [isSuspended],
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
