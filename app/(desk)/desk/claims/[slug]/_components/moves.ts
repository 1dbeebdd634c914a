import type { ClaimMove, ClaimStage } from "#lib/domain/claim/claim.ts";
import { isMoveOfStage } from "#lib/domain/claim/claim.workflow.ts";
import type { GateRule } from "#lib/domain/gate/gate.ts";
import type { ClaimView } from "#lib/queries/desk/claim-view/claim-view.ts";

/** The moves that lead a claim towards the public, by stage: shown also when they are not open, with the reason. */
const forward: Readonly<Record<ClaimStage, readonly ClaimMove[]>> = {
  candidate: ["accept"],
  queued: ["take"],
  researching: ["submit"],
  in_review: ["approve", "request-changes"],
  approved: ["publish", "schedule"],
  published: ["revise"],
  on_hold: ["resume"],
  rejected: ["restore"],
  merged: ["restore"],
};

/** The rest, in the order in which they are reached for. */
const others: readonly ClaimMove[] = [
  "assign",
  "release",
  "withdraw",
  "unschedule",
  "discard",
  "hold",
  "merge",
  "reject",
  "suspend",
  "unsuspend",
  "retract",
];

interface MovesOfView {
  readonly forward: readonly ClaimMove[];
  readonly others: readonly ClaimMove[];
}

/**
 * Which moves the page offers. Forward moves of the stage always; the others when they are open to the person looking.
 * A proposed retraction comes first, also for the one who proposed it, who then reads why it waits.
 */
export function movesOf(claim: ClaimView): MovesOfView {
  const proposed: readonly ClaimMove[] = claim.retractionProposal === null ? [] : ["retract"];
  return {
    forward: [...proposed, ...forward[claim.stage]],
    others: others.filter(
      (move) => isMoveOfStage(claim, move) && claim.abilities[move].allowed && !proposed.includes(move),
    ),
  };
}

/** Part of the page where a rule of the gate is satisfied. */
export const placeOfRule: Readonly<Record<GateRule, string>> = {
  text: "#claim-text",
  appearance: "#appearances",
  rating: "#verdict",
  summary: "#verdict",
  attribution: "#verdict",
  independent_sources: "#evidence",
  primary_source: "#evidence",
  evidence_complete: "#evidence",
  both_sides: "#evidence",
  right_of_reply: "#right-of-reply",
  comments: "#review",
  label_in_text: "#claim-text",
  origin: "#appearances",
  length: "#claim-text",
  snapshot: "#evidence",
  as_of: "#verdict",
  similar: "#similar-claims",
};
