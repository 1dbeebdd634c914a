import type { SentenceDecision } from "#lib/domain/article/article.ts";
import type {
  AttributionHop,
  ClaimType,
  CorrectionKind,
  Fidelity,
  SpeechMode,
} from "#lib/domain/claim/claim.ts";
import type { SourceKind, SourceTier, Stance } from "#lib/domain/evidence/evidence.ts";
import type { Role } from "#lib/domain/actor/actor.ts";
import type { SpeakerKind } from "#lib/domain/speaker/speaker.ts";

/**
 * What the sample desk is told as: a small play whose lines are the desk's real commands. `day` is always "days before
 * now". Texts may hold dates as `[[d66]]`, `[[md66]]`, `[[full66]]`, `[[y1]]` (see sample-dates.ts).
 */

export type Who = "admin" | "managing" | "editor" | "reviewer" | "researcher";

export interface PersonSpec {
  readonly who: Who;
  readonly name: string;
  readonly role: Role;
}

export interface SpeakerSpec {
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly description: string;
  readonly aliases: readonly string[];
  readonly roles: readonly { title: string; fromOn?: string; untilOn?: string }[];
  readonly sameAs: readonly string[];
}

export interface OutletSpec {
  readonly name: string;
  readonly url: string;
}

export interface SourceSpec {
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
  readonly kind: SourceKind;
  readonly tier: SourceTier;
  readonly publishedAt?: string;
  readonly undated?: boolean;
  readonly interestNote?: string;
  /** A stored copy: file name and its text. */
  readonly snapshot?: readonly [fileName: string, text: string];
}

/** A decision on the sentence of an article that begins with these words. */
export interface DecisionSpec {
  readonly begins: string;
  readonly decision: SentenceDecision;
  readonly reason?: string;
  readonly publicReason?: string;
}

export interface ArticleSpec {
  readonly key: string;
  readonly day: number;
  readonly by: Who;
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly byline?: string;
  readonly publishedAt?: string;
  readonly rights?: "excerpt" | "full";
  readonly decisions: readonly DecisionSpec[];
}

/** A place in an article, by its words, which must stand there exactly once from the beginning on. */
export interface PlaceSpec {
  readonly article: string;
  readonly exact: string;
  readonly speaker?: string;
  readonly mode?: SpeechMode;
  readonly fidelity?: Fidelity;
  readonly chain?: readonly AttributionHop[];
}

export interface EvidenceSpec {
  /** Key of a source of the library; a confidential item describes its own. */
  readonly source: string | SourceSpec;
  readonly stance: Stance;
  readonly quote?: string;
  readonly locator?: string;
  readonly note?: string;
  readonly group?: string;
  readonly confidentialReason?: string;
}

export interface VerdictSpec {
  readonly content: string;
  readonly attribution?: string;
  readonly summary: string;
  readonly rationale?: string;
  readonly howWeKnow?: string;
  readonly whatWeDontKnow?: string;
}

export interface ReasonsSpec {
  readonly singleSourceReason?: string;
  readonly noPrimaryReason?: string;
  readonly oneSidedNote?: string;
  readonly noReplyReason?: string;
}

export interface ReplySpec {
  readonly contacted: string;
  readonly channel: string;
  /** What came back, a day later; absent when nothing did. */
  readonly answer?: string;
}

/** What happens while somebody holds the claim. */
export interface WorkSpec {
  readonly evidence: readonly EvidenceSpec[];
  readonly reasons?: ReasonsSpec;
  readonly reply?: ReplySpec;
  readonly verdict?: VerdictSpec;
}

export interface CorrectionSpec {
  readonly kind: CorrectionKind;
  readonly note: string;
}

/** What happens to a claim after its way through the desk. */
export type LaterSpec =
  | ({ readonly does: "correct"; readonly day: number } & CorrectionSpec & {
        readonly verdict?: Partial<VerdictSpec>;
        readonly words?: { text?: string; statement?: string };
        readonly evidence?: readonly EvidenceSpec[];
        readonly place?: PlaceSpec;
      })
  | { readonly does: "retract"; readonly day: number; readonly reason: string }
  | { readonly does: "suspend"; readonly day: number; readonly reason: string }
  | ({ readonly does: "merge"; readonly day: number; readonly into: string } & CorrectionSpec)
  | {
      readonly does: "hold" | "reject";
      readonly day: number;
      readonly reason: string;
      readonly publicReason?: string;
    }
  | { readonly does: "request-changes"; readonly day: number; readonly comment: string }
  | { readonly does: "comment"; readonly day: number; readonly by: Who; readonly body: string }
  | { readonly does: "revise"; readonly day: number }
  | { readonly does: "schedule"; readonly day: number; readonly inDays: number };

export interface ClaimSpec {
  readonly key: string;
  /** Where and when it is spotted. */
  readonly place: PlaceSpec;
  readonly day: number;
  readonly text: string;
  readonly statement?: string;
  readonly type: ClaimType;
  readonly reason: string;
  readonly topics: readonly string[];
  readonly spotter?: Who;
  /** Who takes it; the other of the two editors reviews. */
  readonly holder?: Who;
  readonly stage: "candidate" | "queued" | "researching" | "in_review" | "approved" | "published";
  readonly work?: WorkSpec;
  /** When it is reviewed and published, or submitted; default two days after it was spotted. */
  readonly doneDay?: number;
  readonly later?: readonly LaterSpec[];
}
