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

/** Content ratings in numbers run from 1 to 5 (product.md, "Rating scales"; ClaimReview asks for at least 1). */
export const worstValue = 1;
export const bestValue = 5;

/** Colour and shape as a choice in words: what the tone looks like, and the shipped rating that has it. */
export const toneLabels: Readonly<Record<RatingTone, string>> = {
  true: "Green full disc, as for True",
  mostly_true: "Three quarters of a disc, as for Mostly true",
  half: "Half a disc, as for Half true",
  mostly_false: "A quarter of a disc, as for Mostly false",
  false: "Red square, as for False",
  context: "Violet diamond, as for Misleading",
  open: "Grey broken ring, as for Unverifiable",
};

/** A version of the scale as a publication of kind `page` freezes it: every rating, retired ones too, in order. */
export interface ScalePublication {
  readonly kind: "page";
  readonly page: "scale";
  /** Version of the scale. */
  readonly n: number;
  /** ISO 8601 UTC. */
  readonly publishedAt: string;
  readonly ratings: readonly Rating[];
  readonly note: string | null;
  readonly chain: { readonly seq: number; readonly hash: string };
}

/** What scale publications are about: there is one scale, and this names it among the subjects of publications. */
export const scaleSubjectId = "019aa600-0000-7000-8000-000000000001";
