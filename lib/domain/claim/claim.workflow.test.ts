import { describe, expect, it } from "vitest";

import { roles, type Role } from "#lib/domain/actor/actor.ts";
import { actorOf } from "#lib/domain/actor/actor.fixtures.ts";
import { claimStateOf } from "./claim.fixtures.ts";
import { claimMoves, claimStages, type ClaimMove, type ClaimStage } from "./claim.ts";
import type { ClaimState, MoveInput } from "./claim.rules.ts";
import { abilitiesOf, decideMove, isMoveOfStage } from "./claim.workflow.ts";

const now = new Date("2026-05-04T09:00:00Z");
const later = new Date("2026-05-05T09:00:00Z");

/** Everything a move could ask for, so that only stage and role decide. */
const typed: MoveInput = { reason: "A reason.", comment: "A comment.", assigneeId: "somebody", at: later };

const decide = (state: ClaimState, move: ClaimMove, role: Role, userId = "outsider", input = typed) =>
  decideMove(state, move, { actor: actorOf({ role, userId }), now, input });

/** The stage table of product.md: from which stages, to where, and the weakest role that may without a tie to it. */
const table: Record<
  ClaimMove,
  { from: Partial<Record<ClaimStage, ClaimStage>>; least: Role; state?: Partial<ClaimState> }
> = {
  accept: { from: { candidate: "queued" }, least: "editor" },
  reject: { from: { candidate: "rejected", queued: "rejected", researching: "rejected" }, least: "editor" },
  merge: {
    from: { candidate: "merged", queued: "merged", researching: "merged", published: "merged" },
    least: "editor",
  },
  take: { from: { queued: "researching" }, least: "researcher" },
  assign: {
    from: { queued: "researching", researching: "researching", in_review: "in_review", approved: "approved" },
    least: "managing_editor",
  },
  release: { from: { researching: "queued" }, least: "managing_editor" },
  submit: { from: { researching: "in_review" }, least: "editor" },
  "request-changes": { from: { in_review: "researching" }, least: "editor" },
  approve: {
    from: { in_review: "approved", published: "published" },
    least: "editor",
    state: { awaitsSecondReview: { contributors: [] } },
  },
  withdraw: { from: { in_review: "researching", approved: "researching" }, least: "managing_editor" },
  publish: { from: { approved: "published" }, least: "managing_editor" },
  schedule: { from: { approved: "approved" }, least: "managing_editor" },
  unschedule: { from: { approved: "approved" }, least: "managing_editor", state: { publishAt: later } },
  revise: { from: { published: "researching" }, least: "editor" },
  discard: {
    from: { queued: "published", researching: "published", in_review: "published", approved: "published" },
    least: "managing_editor",
    state: { publication: "live", lastPublication: 1 },
  },
  retract: { from: anyOpen(), least: "editor", state: { publication: "live", lastPublication: 1 } },
  suspend: { from: anyOpen(), least: "managing_editor", state: { publication: "live", lastPublication: 1 } },
  unsuspend: {
    from: anyOpen(),
    least: "managing_editor",
    state: { publication: "suspended", lastPublication: 1 },
  },
  hold: {
    from: {
      candidate: "on_hold",
      queued: "on_hold",
      researching: "on_hold",
      in_review: "on_hold",
      approved: "on_hold",
      published: "on_hold",
    },
    least: "editor",
  },
  resume: { from: { on_hold: "queued" }, least: "editor", state: { heldStage: "queued" } },
  restore: { from: { merged: "candidate", rejected: "candidate" }, least: "editor" },
};

function anyOpen(): Partial<Record<ClaimStage, ClaimStage>> {
  const stages: ClaimStage[] = [
    "candidate",
    "queued",
    "researching",
    "in_review",
    "approved",
    "published",
    "on_hold",
  ];
  return Object.fromEntries(stages.map((stage) => [stage, stage]));
}

const stranger = (move: ClaimMove) => table[move].least;

describe.each(claimMoves)("%s", (move) => {
  it.each(claimStages)("from %s follows the stage table", (stage) => {
    const state = claimStateOf({ stage, ...table[move].state });
    const to = table[move].from[stage];
    const outcome = decide(state, move, "admin");
    if (to === undefined) expect(outcome).toMatchObject({ ok: false, refusal: { code: "ILLEGAL_MOVE" } });
    else expect(outcome).toMatchObject({ ok: true, value: { from: stage, to } });
    expect(isMoveOfStage(state, move)).toBe(to !== undefined);
  });

  it.each(roles)("by a %s with no tie to the claim follows the table of roles", (role) => {
    const stage = Object.keys(table[move].from)[0] as ClaimStage;
    const state = claimStateOf({ stage, ...table[move].state });
    const allowed = roles.indexOf(role) >= roles.indexOf(stranger(move));
    expect(decide(state, move, role).ok).toBe(allowed);
  });
});

describe("who holds the claim", () => {
  it.each(["release", "submit", "withdraw", "hold"] as const)("may %s it whatever their role", (move) => {
    const stage = Object.keys(table[move].from).at(move === "hold" ? 2 : 0) as ClaimStage;
    expect(decide(claimStateOf({ stage }), move, "researcher", "assignee").ok).toBe(true);
    expect(decide(claimStateOf({ stage }), move, "researcher", "outsider").ok).toBe(false);
  });
});

describe("a contributor", () => {
  it.each(roles)("with the role %s neither approves nor asks for changes", (role) => {
    const state = claimStateOf({ stage: "in_review", contributors: ["contributor"] });
    expect(decide(state, "approve", role, "contributor")).toMatchObject({
      ok: false,
      refusal: { code: "FORBIDDEN" },
    });
    expect(decide(state, "request-changes", role, "contributor").ok).toBe(false);
  });

  it("approves where the desk allows a single reader, but not a changed verdict that two people stand for", () => {
    const state = claimStateOf({ stage: "in_review", contributors: ["contributor"], singleReader: true });
    expect(decide(state, "approve", "editor", "contributor").ok).toBe(true);
    expect(decide({ ...state, changesReviewedVerdict: true }, "approve", "editor", "contributor").ok).toBe(
      false,
    );
  });

  it("is not the second reader of what they published alone", () => {
    const state = claimStateOf({
      stage: "published",
      contributors: [],
      singleReader: true,
      awaitsSecondReview: { contributors: ["contributor"] },
    });
    expect(decide(state, "approve", "editor", "contributor").ok).toBe(false);
    expect(decide(state, "approve", "editor", "outsider").ok).toBe(true);
  });
});

describe("readiness", () => {
  const blocked = [
    { rule: "summary", label: "Summary", state: "block", message: "Write it.", overridden: null },
  ] as const;

  it.each(["submit", "approve", "publish", "schedule"] as const)(
    "%s waits for the gate and says for what",
    (move) => {
      const stage = Object.keys(table[move].from)[0] as ClaimStage;
      const outcome = decide(claimStateOf({ stage, gate: blocked }), move, "admin");
      expect(outcome).toMatchObject({ refusal: { code: "NOT_READY", unmet: ["Summary: Write it."] } });
    },
  );

  it("accept waits for text, type and reason, one sentence each", () => {
    const outcome = decide(claimStateOf({ text: " ", type: null, reason: "" }), "accept", "editor");
    expect(outcome.ok ? [] : outcome.refusal.unmet).toHaveLength(3);
  });

  it("publish is refused when the content is not what was approved", () => {
    const outcome = decide(claimStateOf({ stage: "approved", contentHash: "other" }), "publish", "admin");
    expect(outcome).toMatchObject({ refusal: { code: "NOT_READY" } });
  });

  it("a claim that was public is retracted, not rejected", () => {
    const state = claimStateOf({ stage: "researching", lastPublication: 1, publication: "live" });
    expect(decide(state, "reject", "admin").ok).toBe(false);
  });

  it("schedule asks for an instant to come", () => {
    const state = claimStateOf({ stage: "approved" });
    expect(decide(state, "schedule", "admin", "a", { at: now })).toMatchObject({
      refusal: { code: "INVALID" },
    });
    expect(decide(state, "schedule", "admin", "a", { at: later }).ok).toBe(true);
  });

  it.each(["reject", "hold", "restore", "suspend"] as const)("%s asks for a reason", (move) => {
    const stage = Object.keys(table[move].from)[0] as ClaimStage;
    const state = claimStateOf({ stage, ...table[move].state });
    expect(decide(state, move, "admin", "a", { reason: "  " })).toMatchObject({
      refusal: { code: "INVALID" },
    });
  });
});

describe("resume", () => {
  it.each([
    ["candidate", "candidate"],
    ["queued", "queued"],
    ["researching", "researching"],
    ["in_review", "researching"],
    ["approved", "researching"],
    ["published", "published"],
  ] as const)("from a hold taken while %s goes to %s", (heldStage, to) => {
    const outcome = decide(claimStateOf({ stage: "on_hold", heldStage }), "resume", "editor");
    expect(outcome).toMatchObject({ ok: true, value: { to } });
  });
});

describe("restore", () => {
  it("goes back to research when the claim was ever public", () => {
    const outcome = decide(claimStateOf({ stage: "merged", lastPublication: 2 }), "restore", "editor");
    expect(outcome).toMatchObject({ value: { to: "researching" } });
  });
});

describe("retraction by two people", () => {
  const live = { stage: "published", publication: "live", lastPublication: 1 } as const;

  it.each([
    ["editor", false, "editor", false],
    ["editor", false, "managing_editor", true],
    ["managing_editor", true, "editor", true],
    ["managing_editor", true, "admin", true],
  ] as const)("proposed by %s (managing: %s), confirmed by %s: %s", (_by, byManaging, confirmer, allowed) => {
    const state = claimStateOf({
      ...live,
      retractionProposedById: "first",
      retractionProposedByManaging: byManaging,
    });
    expect(decide(state, "retract", confirmer, "second").ok).toBe(allowed);
    expect(decide(state, "retract", "admin", "first").ok).toBe(false);
  });
});

describe("abilities", () => {
  it("tell for every move what is allowed and what is missing", () => {
    const state = claimStateOf({ stage: "in_review", openComments: 2, contributors: [] });
    const abilities = abilitiesOf(state, actorOf({ role: "editor", userId: "outsider" }), now);
    expect(Object.keys(abilities).sort()).toEqual([...claimMoves].sort());
    expect(abilities.approve).toEqual({ allowed: false, unmet: ["Resolve the open comments first."] });
    expect(abilities["request-changes"].allowed).toBe(true);
    expect(abilities.publish.allowed).toBe(false);
  });
});
