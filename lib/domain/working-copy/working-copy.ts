import type {
  AnchorStatus,
  AttributionHop,
  ClaimStage,
  ClaimType,
  Fidelity,
  PublicationState,
  SpeechMode,
} from "#lib/domain/claim/claim.ts";
import type { SourceKind, SourceTier, Stance } from "#lib/domain/evidence/evidence.ts";
import type { FrozenArticleRef, FrozenReply, FrozenSnapshot } from "#lib/domain/publication/publication.ts";
import type { Rating } from "#lib/domain/rating/rating.ts";
import type { DatedRole, SpeakerKind } from "#lib/domain/speaker/speaker.ts";

/**
 * Everything the desk knows of one claim that a decision, the gate, a view or a publication depends on, read in one
 * go by `lib/db/working-copy.ts`. Days are `YYYY-MM-DD`, instants are ISO 8601 UTC. Lists are in the order in which a
 * publication freezes them.
 */
export interface WorkingCopy {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly textVersion: number;
  readonly stage: ClaimStage;
  readonly heldStage: ClaimStage | null;
  readonly publication: PublicationState;
  readonly lastPublication: number;
  readonly everRetracted: boolean;
  readonly author: Person | null;
  readonly assignee: Person | null;
  /** Contributors of the present cycle. */
  readonly contributors: readonly Person[];
  readonly text: string;
  readonly statement: string | null;
  readonly type: ClaimType | null;
  readonly reason: string | null;
  /** BCP 47; null where nobody said. */
  readonly language: string | null;
  readonly speaker: WorkingSpeaker | null;
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
  readonly appearances: readonly WorkingAppearance[];
  readonly verdict: WorkingVerdict | null;
  /**
   * The ratings of the scale the verdict pins, or of the newest scale while there is no verdict. `retired` is what the
   * newest scale says.
   */
  readonly ratings: readonly Rating[];
  readonly evidence: readonly WorkingEvidence[];
  readonly replies: readonly FrozenReply[];
  readonly reasons: WorkingReasons;
  readonly overrides: readonly { readonly rule: string; readonly reason: string }[];
  readonly openComments: number;
  readonly hasReviewComment: boolean;
  readonly approvedHash: string | null;
  readonly approvedById: string | null;
  readonly publishAt: string | null;
  readonly retractionProposal: {
    readonly byId: string;
    readonly byManaging: boolean;
    readonly reason: string;
  } | null;
  readonly singleReader: boolean;
  /** What the public copy says now; null before the first publication. */
  readonly lastPublic: LastPublic | null;
  /** Texts of live claims that say nearly the same and have another content rating. */
  readonly similarWithOtherVerdict: readonly string[];
}

export interface LastPublic {
  readonly content: string;
  readonly attribution: string | null;
  readonly secondReviewed: boolean;
  readonly firstPublishedAt: string;
  readonly correctedAt: string | null;
  readonly articleSlugs: readonly string[];
  /** Who contributed to that publication. */
  readonly contributorIds: readonly string[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface WorkingReasons {
  readonly singleSource: string | null;
  readonly noPrimary: string | null;
  readonly oneSided: string | null;
  readonly noReply: string | null;
}

export interface WorkingSpeaker {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly roles: readonly DatedRole[];
  readonly sameAs: readonly string[];
}

export interface WorkingAppearance {
  readonly id: string;
  readonly articleId: string;
  readonly revisionId: string;
  readonly revisionSha256: string;
  readonly article: FrozenArticleRef;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly speaker: Person | null;
  readonly speechMode: SpeechMode;
  readonly fidelity: Fidelity | null;
  readonly status: AnchorStatus;
  readonly chain: readonly AttributionHop[];
}

export interface WorkingVerdict {
  readonly version: number;
  readonly content: string | null;
  readonly attribution: string | null;
  readonly summary: string;
  readonly rationale: string;
  readonly howWeKnow: string;
  readonly whatWeDontKnow: string;
  readonly asOf: string | null;
  readonly scaleVersion: number;
  readonly methodologyVersion: number;
}

/** One item of evidence; for a confidential one the source fields come from its own table and stay at the desk. */
export interface WorkingEvidence {
  readonly id: string;
  readonly version: number;
  readonly sourceId: string | null;
  readonly stance: Stance;
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly kind: SourceKind;
  readonly tier: SourceTier;
  readonly publishedOn: string | null;
  readonly undated: boolean;
  readonly interestNote: string | null;
  readonly quote: string | null;
  readonly locator: string | null;
  readonly note: string | null;
  readonly independenceGroup: string | null;
  readonly confidential: boolean;
  readonly confidentialReason: string | null;
  readonly snapshots: readonly FrozenSnapshot[];
}
