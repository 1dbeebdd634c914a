/** The two questions a verdict answers: is it so, and did they say it. */
export const ratingAxes = ["content", "attribution"] as const;
export type RatingAxis = (typeof ratingAxes)[number];

/** Keys of the content ratings the desk starts with; a desk may add its own (rating scales are versioned data). */
export type RatingKey = string;

/** Colour family of a rating. Always shown with a label and a shape, never alone. */
export const ratingTones = [
  "true",
  "mostly_true",
  "half",
  "mostly_false",
  "false",
  "context",
  "open",
] as const;
export type RatingTone = (typeof ratingTones)[number];

/** One rating of a scale version, as verdict forms, badges and ClaimReview need it. */
export interface Rating {
  readonly key: RatingKey;
  readonly axis: RatingAxis;
  readonly label: string;
  /** 1…5, or null where a number would be a lie (Unverifiable, Misleading …). ClaimReview: worstRating is 1. */
  readonly value: number | null;
  readonly definition: string;
  readonly tone: RatingTone;
  readonly retired: boolean;
}

/** The rating that says a claim cannot be checked at all; evidence rules of the gate pass for it. */
export const notAClaimRating = "not_a_claim";
