import type { NoticeKind } from "#lib/domain/claim/claim.ts";

/** A rating by its key and by the desk's own word for it. */
export interface LabelledRating {
  readonly key: string;
  readonly label: string;
}

export interface FoundVerdict {
  readonly content: LabelledRating;
  readonly attribution: LabelledRating | null;
  readonly summary: string;
}

/** The interface words of feeds, in one language. Whole sentences: nothing is put together from pieces outside. */
export interface FeedWords {
  readonly claimsDescription: (desk: string) => string;
  readonly correctionsTitle: (desk: string) => string;
  readonly correctionsDescription: (desk: string) => string;
  readonly rating: (rating: LabelledRating) => string;
  readonly attribution: (rating: LabelledRating) => string;
  /** The finding in one line, for readers that show no more: "False: Ardmore runs a boat at 22:40." */
  readonly finding: (verdict: FoundVerdict) => string;
  readonly ratingChange: (before: LabelledRating, after: LabelledRating) => string;
  /** "Correction, 2 April 2026"; `instant` is ISO 8601 UTC. */
  readonly notice: (kind: NoticeKind, instant: string) => string;
  readonly noticeKind: (kind: NoticeKind) => string;
  readonly notSecondReviewed: string;
  readonly readMore: string;
}
