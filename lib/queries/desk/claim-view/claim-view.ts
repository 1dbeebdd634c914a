import type {
  AnchorStatus,
  AttributionHop,
  ClaimAbilities,
  ClaimStage,
  ClaimType,
  Fidelity,
  NoticeKind,
  PublicationState,
  SpeechMode,
} from "#lib/domain/claim/claim.ts";
import type { GateItem } from "#lib/domain/gate/gate.ts";
import type { Rating } from "#lib/domain/rating/rating.ts";
import type { Role } from "#lib/domain/actor/actor.ts";
import type { EvidenceView } from "../list-evidence.ts";

/** Somebody of the desk, by name. */
export interface PersonRef {
  readonly id: string;
  readonly name: string;
}

/** Somebody who can be given a claim. */
interface AssignablePerson extends PersonRef {
  readonly role: Role;
}

export interface AppearanceView {
  readonly id: string;
  readonly articleId: string;
  readonly revisionId: string;
  /** UTF-16 code units of the revision's text, `[start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Whom the article names; may differ from the claim's speaker. */
  readonly speaker: PersonRef | null;
  readonly speechMode: SpeechMode;
  readonly fidelity: Fidelity | null;
  /** Where it stands in the latest revision of the article; "exact" when it was made on that one. */
  readonly status: AnchorStatus;
  /** Null when it was made on the latest revision; else both numbers, and whether its place there may be relied on. */
  readonly later: {
    readonly madeOn: number;
    readonly latest: number;
    readonly latestId: string;
    readonly settled: boolean;
  } | null;
  readonly chain: readonly AttributionHop[];
  readonly article: {
    readonly slug: string;
    readonly title: string | null;
    readonly outlet: string | null;
    readonly url: string | null;
    readonly publishedAt: string | null;
    readonly language: string | null;
  };
}

export interface VerdictView {
  readonly version: number;
  readonly content: string | null;
  readonly attribution: string | null;
  readonly summary: string;
  /** Markdown as typed. */
  readonly rationale: string;
  readonly howWeKnow: string;
  readonly whatWeDontKnow: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string | null;
  readonly scaleVersion: number;
  readonly methodologyVersion: number;
}

export interface CommentView {
  readonly id: string;
  readonly author: PersonRef | null;
  readonly body: string;
  readonly at: string;
  readonly resolved: { readonly at: string; readonly by: PersonRef | null } | null;
  /** Whether the reader of this view may resolve or reopen it. */
  readonly mayResolve: boolean;
}

/** One entry of the right-of-reply log. */
export interface ReplyView {
  readonly id: string;
  readonly version: number;
  readonly contacted: string;
  readonly channel: string;
  readonly contactedAt: string;
  readonly deadlineAt: string | null;
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

export interface ReviewView {
  readonly id: string;
  readonly reviewer: PersonRef;
  readonly decision: "approve" | "request_changes";
  readonly at: string;
  readonly contentHash: string;
  /** The reviewer had contributed to the claim, which only a single-reader desk allows. */
  readonly bySelf: boolean;
  /** True for a review of the round since the last publication. */
  readonly current: boolean;
}

/** Changes other than moves, and whether they are open to the reader of the view now. */
export interface ClaimPermissions {
  readonly edit: boolean;
  readonly reasons: boolean;
  readonly appearances: boolean;
  readonly evidence: boolean;
  readonly verdict: boolean;
  readonly replies: boolean;
  readonly comment: boolean;
  readonly override: boolean;
}

interface OverrideView {
  readonly rule: string;
  readonly reason: string;
  readonly by: PersonRef | null;
  readonly at: string;
}

/**
 * One claim as the desk sees it, for the person looking: what the claim page and `GET /api/v1/claims/{id}` show.
 * Instants are ISO 8601 UTC, days `YYYY-MM-DD`. May hold confidential evidence: never for the public.
 */
export interface ClaimView {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  /** Version of the claim's own fields; forms that change those carry it. */
  readonly textVersion: number;
  readonly text: string;
  readonly statement: string | null;
  readonly stage: ClaimStage;
  readonly publication: PublicationState;
  readonly type: ClaimType | null;
  readonly reason: string | null;
  /** BCP 47; null where nobody said. */
  readonly language: string | null;
  readonly speaker: (PersonRef & { readonly slug: string }) | null;
  readonly assignee: PersonRef | null;
  readonly author: PersonRef | null;
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
  readonly appearances: readonly AppearanceView[];
  /** True when some appearance is reported speech: the statement stands beside the text and attribution is rated. */
  readonly reportsSpeech: boolean;
  readonly verdict: VerdictView | null;
  /** 0 while there is no verdict. */
  readonly verdictVersion: number;
  readonly evidence: readonly EvidenceView[];
  readonly reasons: {
    readonly singleSource: string | null;
    readonly noPrimary: string | null;
    readonly oneSided: string | null;
    readonly noReply: string | null;
  };
  readonly gate: readonly GateItem[];
  readonly overrides: readonly OverrideView[];
  readonly abilities: ClaimAbilities;
  readonly permissions: ClaimPermissions;
  /** Contributors since the last publication. */
  readonly contributors: readonly PersonRef[];
  readonly contentHash: string;
  readonly publications: readonly {
    readonly n: number;
    readonly sha256: string;
    readonly at: string;
    readonly secondReviewed: boolean;
    readonly redacted: boolean;
  }[];
  readonly comments: readonly CommentView[];
  readonly replies: readonly ReplyView[];
  readonly reviews: readonly ReviewView[];
  readonly approval: { readonly hash: string; readonly by: PersonRef | null; readonly at: string } | null;
  /** The claim's public log. */
  readonly notices: readonly {
    readonly kind: NoticeKind;
    readonly note: string;
    readonly publicationN: number;
    readonly at: string;
  }[];
  readonly hold: { readonly stage: ClaimStage; readonly reason: string } | null;
  readonly rejectReason: string | null;
  readonly publicReason: string | null;
  readonly mergedInto: { readonly id: string; readonly slug: string; readonly text: string } | null;
  readonly retractionProposal: { readonly by: PersonRef | null; readonly reason: string } | null;
  readonly everRetracted: boolean;
  readonly suspendedAt: string | null;
  readonly dueAt: string | null;
  readonly publishAt: string | null;
  readonly scheduledBy: PersonRef | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Ratings of the newest scale that a verdict may choose, plus the ones the present verdict has. */
  readonly ratings: readonly Rating[];
  /** The ratings of the present verdict as they are in the version of the scale that it pins: what a publication says. */
  readonly verdictRatings: readonly Rating[];
  /** Active people of the desk. */
  readonly people: readonly AssignablePerson[];
  readonly singleReader: boolean;
}
