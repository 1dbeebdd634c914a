import { isReportedSpeech } from "#lib/domain/claim/claim.ts";
import type {
  ClaimPublication,
  FrozenAppearance,
  FrozenClaim,
  FrozenSpeaker,
} from "#lib/domain/publication/publication.ts";
import { claimUrlOf } from "./claim-url.ts";
import type { JsonLd } from "./json-ld.ts";

/** Who publishes the review. Addresses are absolute. */
export interface ReviewPublisher {
  readonly organisationName: string;
  readonly url: string;
  readonly logoUrl?: string | null | undefined;
  readonly correctionsPolicyUrl: string;
  readonly methodologyUrl: string;
}

/** Content ratings in numbers run from 1 to 5 (product.md, "Rating scales"). */
const worstRating = 1;
const bestRating = 5;
const attributedKeys: readonly string[] = ["confirmed", "paraphrased"];
const misattributedKey = "misattributed";

/**
 * The one ClaimReview of a live claim page (standards.md 3.2 to 3.4).
 *
 * `origin` is the canonical origin without a trailing slash. A rating without a number gets none. The speaker is the
 * claim's author only when the desk found that they said it; for words pinned on somebody who did not say them, that
 * finding is the rating, and no number goes with it.
 */
export function claimReviewOf(publication: ClaimPublication, desk: ReviewPublisher, origin: string): JsonLd {
  const url = claimUrlOf(origin, publication.slug);
  const { content } = publication;
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "@id": `${url}#review`,
    url,
    inLanguage: "en",
    datePublished: publication.firstPublishedAt,
    dateModified: publication.publishedAt,
    claimReviewed: content.statement ?? content.text,
    author: organizationOf(desk),
    reviewRating: ratingOf(content),
    itemReviewed: claimOf(publication, url),
  };
}

function organizationOf(desk: ReviewPublisher): JsonLd {
  return {
    "@type": "Organization",
    name: desk.organisationName,
    url: desk.url,
    ...(desk.logoUrl ? { logo: desk.logoUrl } : {}),
    correctionsPolicy: desk.correctionsPolicyUrl,
    verificationFactCheckingPolicy: desk.methodologyUrl,
  };
}

function ratingOf({ verdict }: FrozenClaim): JsonLd {
  const misattributed = verdict.attribution?.key === misattributedKey;
  const shown = misattributed ? verdict.attribution : verdict.content;
  const value = misattributed ? null : verdict.content.value;
  return {
    "@type": "Rating",
    alternateName: shown.label,
    ...(value === null ? {} : { ratingValue: value, bestRating, worstRating }),
    ...(verdict.summary ? { ratingExplanation: verdict.summary } : {}),
  };
}

function claimOf({ content, claimedOn }: ClaimPublication, url: string): JsonLd {
  const exact = content.appearances[0]?.exact;
  const author = authorOf(content);
  const appearance = appearancesOf(content.appearances);
  return {
    "@type": "Claim",
    "@id": `${url}#claim`,
    ...(exact === undefined ? {} : { text: exact }),
    ...(claimedOn === null ? {} : { datePublished: claimedOn }),
    ...(author === null ? {} : { author }),
    ...(appearance.length === 0 ? {} : { appearance }),
  };
}

function authorOf({ speaker, verdict, appearances }: FrozenClaim): JsonLd | null {
  if (speaker === null) return null;
  const reported = appearances.some((a) => isReportedSpeech(a.speechMode));
  const said = verdict.attribution === null || attributedKeys.includes(verdict.attribution.key);
  return said || !reported ? speakerOf(speaker) : null;
}

function speakerOf({ kind, name, role, sameAs }: FrozenSpeaker): JsonLd {
  return {
    "@type": kind === "person" ? "Person" : "Organization",
    name,
    ...(kind === "person" && role ? { jobTitle: role } : {}),
    ...(sameAs.length > 0 ? { sameAs } : {}),
  };
}

/** One work for each article; an article of which neither address, title nor outlet is known says nothing. */
function appearancesOf(appearances: readonly FrozenAppearance[]): JsonLd[] {
  const articles = new Map(appearances.map(({ article }) => [article.slug, article]));
  return [...articles.values()]
    .filter(({ url, title, outlet }) => url ?? title ?? outlet)
    .map(({ url, title, outlet, publishedOn }) => ({
      "@type": "NewsArticle",
      ...(url ? { url } : {}),
      ...(title ? { headline: title } : {}),
      ...(publishedOn ? { datePublished: publishedOn } : {}),
      ...(outlet ? { publisher: { "@type": "Organization", name: outlet.name } } : {}),
    }));
}
