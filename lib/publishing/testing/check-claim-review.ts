import { isNode } from "./check-vocabulary.ts";

type Node = Readonly<Record<string, unknown>>;

/** What is wrong with a ClaimReview beyond its vocabulary (standards.md 3.2 and 3.4), one sentence each. */
export function checkClaimReview(review: Node, ratingLabels: readonly string[] = []): string[] {
  const rating = isNode(review["reviewRating"]) ? review["reviewRating"] : {};
  const claim = isNode(review["itemReviewed"]) ? review["itemReviewed"] : {};
  const label = textOf(rating["alternateName"]);
  return [
    ...checkDates(review),
    ...checkNumbers(rating),
    ...checkClaimReviewed(textOf(review["claimReviewed"]), [label, ...ratingLabels]),
    ...(review["@id"] === `${String(review["url"])}#review` ? [] : ["The review's @id is not url#review."]),
    ...(claim["@id"] === `${String(review["url"])}#claim` ? [] : ["The claim's @id is not url#claim."]),
    ...(label.toLowerCase() === "misattributed" && "author" in claim
      ? ["A misattributed claim names its author."]
      : []),
  ];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function checkDates(review: Node): string[] {
  const published = Date.parse(String(review["datePublished"]));
  const modified = Date.parse(String(review["dateModified"]));
  return modified < published ? ["The review was changed before it was published."] : [];
}

function checkNumbers(rating: Node): string[] {
  const { ratingValue: value, bestRating: best, worstRating: worst } = rating;
  const given = [value, best, worst].filter((number) => number !== undefined);
  if (given.length === 0) return [];
  if (typeof value !== "number" || typeof best !== "number" || typeof worst !== "number")
    return ["A rating has all three numbers or none."];
  return [
    ...(worst >= 1 ? [] : [`worstRating is ${worst}, and must be at least 1.`]),
    ...(best > worst ? [] : ["bestRating is not above worstRating."]),
    ...(value >= worst && value <= best ? [] : ["ratingValue is outside the scale."]),
  ];
}

/** The rating announces itself at the beginning or the end ("False: …", "… – False"); inside, "true" is a word as any. */
function checkClaimReviewed(text: string, labels: readonly string[]): string[] {
  const folded = text.trim().toLowerCase();
  return labels
    .map((label) => label.trim().toLowerCase())
    .filter((label) => label !== "")
    .filter((label) => {
      const rest = folded.startsWith(label) ? folded.slice(label.length) : null;
      const before = folded.endsWith(label) ? folded.slice(0, -label.length) : null;
      return (
        folded === label ||
        (rest !== null && /^\s*[:–—.!-]/.test(rest)) ||
        (before !== null && /[:–—-]\s*$/.test(before))
      );
    })
    .map((label) => `claimReviewed contains the rating “${label}”.`);
}
