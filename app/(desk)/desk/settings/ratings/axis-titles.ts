import type { RatingAxis } from "#lib/domain/rating/rating.ts";

/** The two questions a verdict answers, as headings of the desk. */
export const axisTitles: Readonly<Record<RatingAxis, string>> = {
  content: "Content: is it so?",
  attribution: "Attribution: did they say it?",
};
