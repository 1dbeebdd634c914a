import { isReportedSpeech } from "#lib/domain/claim/claim.ts";
import type { ClaimState } from "#lib/domain/claim/claim.rules.ts";
import { readGate } from "#lib/domain/gate/gate.rules.ts";
import type { GateEvidence, GateItem, GateSubject } from "#lib/domain/gate/gate.ts";
import type { FrozenClaim } from "#lib/domain/publication/publication.ts";
import type { RatingAxis } from "#lib/domain/rating/rating.ts";
import type { WorkingCopy, WorkingEvidence } from "#lib/domain/working-copy/working-copy.ts";
import { approvalHashOf, freezeClaim } from "./frozen-claim.ts";

/** What follows from a working copy: the gate, the facts moves are decided on, and the content with its hash. */
export interface DerivedClaim {
  readonly gate: readonly GateItem[];
  readonly state: ClaimState;
  /** Null while there is no content rating. */
  readonly frozen: FrozenClaim | null;
  /** The hash an approval is bound to; see `approvalHashOf`. */
  readonly contentHash: string;
  /** True when some appearance is reported speech, so that the statement stands beside the text. */
  readonly reportsSpeech: boolean;
}

/** Derives gate, state and hash from a working copy. `today` is `YYYY-MM-DD` in the desk's time zone. */
export function deriveClaim(copy: WorkingCopy, today: string): DerivedClaim {
  const gate = readGate(gateSubjectOf(copy, today));
  const contentHash = approvalHashOf(copy);
  const state: ClaimState = {
    stage: copy.stage,
    heldStage: copy.heldStage,
    publication: copy.publication,
    lastPublication: copy.lastPublication,
    authorId: copy.author?.id ?? null,
    assigneeId: copy.assignee?.id ?? null,
    contributors: copy.contributors.map((c) => c.id),
    text: copy.text,
    type: copy.type,
    reason: copy.reason,
    gate,
    openComments: copy.openComments,
    hasReviewComment: copy.hasReviewComment,
    approvedHash: copy.approvedHash,
    contentHash,
    publishAt: copy.publishAt === null ? null : new Date(copy.publishAt),
    retractionProposedById: copy.retractionProposal?.byId ?? null,
    retractionProposedByManaging: copy.retractionProposal?.byManaging ?? false,
    singleReader: copy.singleReader,
    awaitsSecondReview:
      copy.lastPublic === null || copy.lastPublic.secondReviewed
        ? null
        : { contributors: copy.lastPublic.contributorIds },
    changesReviewedVerdict:
      copy.lastPublic !== null &&
      copy.lastPublic.secondReviewed &&
      copy.verdict?.content !== copy.lastPublic.content,
  };
  const reportsSpeech = copy.appearances.some((a) => isReportedSpeech(a.speechMode));
  return { gate, state, frozen: freezeClaim(copy), contentHash, reportsSpeech };
}

function gateSubjectOf(copy: WorkingCopy, today: string): GateSubject {
  return {
    text: copy.text,
    appearances: copy.appearances.map((a) => ({
      speechMode: a.speechMode,
      fidelity: a.fidelity,
      originKnown: a.article.outlet !== null || a.article.url !== null,
      orphaned: a.status === "orphaned",
    })),
    verdict: copy.verdict,
    retired: { content: retiredLabel(copy, "content"), attribution: retiredLabel(copy, "attribution") },
    evidence: copy.evidence.map(gateEvidenceOf),
    replies: copy.replies.length,
    reasons: copy.reasons,
    openComments: copy.openComments,
    overrides: copy.overrides,
    similarWithOtherVerdict: copy.similarWithOtherVerdict,
    ratingLabels: copy.ratings.map((r) => r.label),
    today,
  };
}

/** Label of the chosen rating where the scale has retired it since, and readers do not see it on this claim already. */
function retiredLabel({ verdict, ratings, lastPublic }: WorkingCopy, axis: RatingAxis): string | null {
  const key = verdict?.[axis] ?? null;
  if (key === null || lastPublic?.[axis] === key) return null;
  const chosen = ratings.find((rating) => rating.axis === axis && rating.key === key);
  return chosen?.retired === true ? chosen.label : null;
}

function gateEvidenceOf(item: WorkingEvidence): GateEvidence {
  const publisher = item.publisher.trim().toLowerCase();
  return {
    stance: item.stance,
    tier: item.tier,
    independenceKey: item.independenceGroup
      ? `group:${item.independenceGroup.trim().toLowerCase()}`
      : publisher !== ""
        ? `publisher:${publisher}`
        : `source:${item.sourceId ?? item.id}`,
    hasAddressOrDocument:
      item.url !== null || item.snapshots.length > 0 || item.kind === "own_reporting" || item.confidential,
    hasPublisher: publisher !== "",
    datedOrUndated: item.undated || item.publishedOn !== null,
    hasQuoteOrLocator: Boolean(item.quote) || Boolean(item.locator),
    hasSnapshot: item.snapshots.length > 0,
    // The gate is read by people who may not know what a confidential source is called.
    title: item.confidential ? "The confidential source" : item.title,
  };
}
