import type {
  AttributionHop,
  CorrectionKind,
  Fidelity,
  NoticeKind,
  SpeechMode,
} from "#lib/domain/claim/claim.ts";
import type { ArticleRights, SentenceDecision } from "#lib/domain/article/article.ts";
import type { SourceKind, SourceTier, Stance } from "#lib/domain/evidence/evidence.ts";
import type { RatingTone } from "#lib/domain/rating/rating.ts";
import type { DatedRole, SpeakerKind } from "#lib/domain/speaker/speaker.ts";

/**
 * The frozen shapes. A publication's body is the canonical JSON (RFC 8785) of one of these; nothing that is not
 * listed here can become public. Days are `YYYY-MM-DD`, instants ISO 8601 UTC, spans UTF-16 code units.
 */

export interface FrozenRating {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly tone: RatingTone;
}

export interface FrozenSpeaker {
  readonly slug: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  /** The role held when the claim was made. */
  readonly role: string | null;
  readonly sameAs: readonly string[];
}

export interface FrozenArticleRef {
  readonly slug: string;
  readonly title: string | null;
  readonly outlet: { readonly slug: string; readonly name: string } | null;
  readonly url: string | null;
  readonly byline: string | null;
  readonly publishedOn: string | null;
  readonly language: string | null;
}

export interface FrozenAppearance {
  readonly article: FrozenArticleRef;
  readonly revisionSha256: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Whom the article names. */
  readonly speaker: string | null;
  readonly speechMode: SpeechMode;
  readonly fidelity: Fidelity | null;
  readonly chain: readonly AttributionHop[];
}

export interface FrozenVerdict {
  readonly content: FrozenRating;
  readonly attribution: FrozenRating | null;
  readonly summary: string;
  /** Markdown as typed; rendered through lib/publishing/markdown.ts. */
  readonly rationale: string;
  readonly howWeKnow: string;
  readonly whatWeDontKnow: string;
  readonly asOf: string | null;
  readonly scaleVersion: number;
  readonly methodologyVersion: number;
}

export interface FrozenSnapshot {
  readonly sha256: string;
  readonly mediaType: string;
  readonly capturedAt: string;
}

export type FrozenEvidence =
  | {
      readonly confidential: false;
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
      readonly snapshots: readonly FrozenSnapshot[];
    }
  /** A confidential source leaves only its stance and the reason readers are given. */
  | { readonly confidential: true; readonly stance: Stance; readonly reason: string };

export interface FrozenReply {
  readonly contacted: string;
  readonly channel: string;
  readonly contactedAt: string;
  readonly deadlineAt: string | null;
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

/** All of a claim that a publication freezes; the content hash is taken over it. */
export interface FrozenClaim {
  readonly text: string;
  readonly statement: string | null;
  readonly type: string | null;
  /** Why the desk checked it (IFCN 5.2). */
  readonly reason: string | null;
  /** BCP 47. Publications before November 2026 do not have the field (lib/publishing/content-language.ts). */
  readonly language?: string;
  readonly speaker: FrozenSpeaker | null;
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
  readonly appearances: readonly FrozenAppearance[];
  readonly verdict: FrozenVerdict;
  readonly evidence: readonly FrozenEvidence[];
  readonly replies: readonly FrozenReply[];
  readonly reasons: {
    readonly singleSource: string | null;
    readonly noPrimary: string | null;
    readonly oneSided: string | null;
    readonly noReply: string | null;
  };
  /** Rules set aside; the reason is public where the rule is about evidence, else null. */
  readonly overrides: readonly { readonly rule: string; readonly reason: string | null }[];
}

/** Body of a publication of kind `claim`. */
export interface ClaimPublication {
  readonly kind: "claim";
  readonly claimId: string;
  readonly slug: string;
  readonly n: number;
  readonly publishedAt: string;
  readonly firstPublishedAt: string;
  /** When the claim was made: the earliest dated appearance. */
  readonly claimedOn: string | null;
  readonly secondReviewed: boolean;
  readonly everRetracted: boolean;
  /** Null for the first publication. */
  readonly correction: { readonly kind: CorrectionKind; readonly note: string } | null;
  readonly contentHash: string;
  readonly chain: { readonly seq: number; readonly hash: string };
  readonly content: FrozenClaim;
}

/** A live claim that appears in an article. */
export interface FrozenListedClaim {
  readonly claimSlug: string;
  readonly claimText: string;
  readonly rating: FrozenRating;
  /** Null where nobody had to ask who said it. Publications before 22 November 2026 do not have the field. */
  readonly attribution?: FrozenRating | null;
  /** BCP 47 language of the claim's text. Publications before 22 November 2026 do not have the field. */
  readonly language?: string;
}

/** A live claim's place in an article. */
export interface FrozenHighlight extends FrozenListedClaim {
  readonly start: number;
  readonly end: number;
  /** How these words treat what was said. Publications before 22 November 2026 do not have the field. */
  readonly fidelity?: Fidelity | null;
}

/** Body of a publication of kind `article`. */
export interface ArticlePublication {
  readonly kind: "article";
  readonly articleId: string;
  readonly n: number;
  readonly publishedAt: string;
  readonly article: FrozenArticleRef;
  readonly rights: ArticleRights;
  readonly revisionSha256: string;
  /** The text the rights allow: the whole, or the passages around claims. In order, not overlapping. */
  readonly passages: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly highlights: readonly FrozenHighlight[];
  /**
   * Live claims made in an earlier text of this article whose words are not in the shown one, or have no settled place
   * in it. Publications before November 2026 do not have the field.
   */
  readonly unplaced?: readonly FrozenListedClaim[];
  /** Null where the desk does not publish coverage. Sentences without public text carry only their span. */
  readonly coverage: {
    readonly decided: number;
    readonly total: number;
    readonly sentences: readonly {
      readonly start: number;
      readonly end: number;
      readonly decision: SentenceDecision | null;
      readonly publicReason: string | null;
    }[];
  } | null;
}

/** What the public directory has entries of. */
export const directoryKinds = ["speaker", "outlet", "topic"] as const;
export type DirectoryKind = (typeof directoryKinds)[number];

/** The fields of an entry that readers are shown; claims and their numbers are not among them. */
export type FrozenEntry = FrozenSpeakerEntry | FrozenOutletEntry | FrozenTopicEntry;

export interface FrozenSpeakerEntry {
  readonly kind: "speaker";
  readonly slug: string;
  readonly name: string;
  readonly speakerKind: SpeakerKind;
  readonly description: string;
  /** Other names, sorted by code unit. */
  readonly aliases: readonly string[];
  /** Latest beginning first; open beginnings last. */
  readonly roles: readonly DatedRole[];
  readonly sameAs: readonly string[];
}

export interface FrozenOutletEntry {
  readonly kind: "outlet";
  readonly slug: string;
  readonly name: string;
  readonly url: string | null;
}

export interface FrozenTopicEntry {
  readonly kind: "topic";
  readonly slug: string;
  readonly name: string;
  readonly description: string;
}

/** Body of a publication of kind `directory`. */
export interface DirectoryPublication {
  readonly kind: "directory";
  readonly entryId: string;
  readonly n: number;
  readonly publishedAt: string;
  readonly entry: FrozenEntry;
}

/** One line of a claim's public log. */
export interface PublicNotice {
  readonly kind: NoticeKind;
  readonly note: string;
  readonly publicationN: number;
  /** ISO 8601 UTC. */
  readonly at: string;
}
