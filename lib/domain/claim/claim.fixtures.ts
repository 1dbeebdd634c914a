import type { ClaimState } from "./claim.rules.ts";

/** A claim with nothing in the way of any move; tests change what they are about. */
export function claimStateOf(traits: Partial<ClaimState> = {}): ClaimState {
  return {
    stage: "candidate",
    heldStage: null,
    publication: "none",
    lastPublication: 0,
    authorId: "author",
    assigneeId: "assignee",
    contributors: ["author", "assignee"],
    text: "The ferry carried nine thousand people last year",
    type: "numerical",
    reason: "The budget rests on it.",
    gate: [],
    openComments: 0,
    hasReviewComment: true,
    approvedHash: "hash",
    contentHash: "hash",
    publishAt: null,
    retractionProposedById: null,
    retractionProposedByManaging: false,
    singleReader: false,
    awaitsSecondReview: null,
    changesReviewedVerdict: false,
    ...traits,
  };
}
