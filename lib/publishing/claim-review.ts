import { isReportedSpeech } from "#lib/domain/claim/claim.ts";
import type {
  ClaimPublication,
  FrozenAppearance,
  FrozenClaim,
  FrozenEvidence,
  FrozenSpeaker,
  PublicNotice,
} from "#lib/domain/publication/publication.ts";
import { claimUrlOf } from "./claim-url.ts";
import { contentLanguageOf } from "./content-language.ts";
import type { JsonLd } from "./json-ld.ts";
import { newsArticleOf } from "./json-ld/article-page.ts";
import { organizationOf, type Publisher } from "./json-ld/publisher.ts";
import { logAnchor } from "./log-anchor.ts";
import { correctionsToTell } from "./told-corrections.ts";

/** Content ratings in numbers run from 1 to 5 (product.md, "Rating scales"). */
const worstRating = 1;
const bestRating = 5;
const attributedKeys: readonly string[] = ["confirmed", "paraphrased"];
const misattributedKey = "misattributed";

/**
 * The one ClaimReview of a live claim page (standards.md 3.2 to 3.4).
 *
 * `origin` is the canonical origin without a trailing slash, `notices` the claim's public log, oldest first. A rating
 * without a number gets none. The speaker is the claim's author only when the desk found that they said it; for words
 * pinned on somebody who did not say them, that finding is the rating, and no number goes with it. Which appearance came
 * first in the world nobody can know, so none is called the first.
 */
export function claimReviewOf(
  publication: ClaimPublication,
  publisher: Publisher,
  origin: string,
  notices: readonly PublicNotice[] = [],
): JsonLd {
  const url = claimUrlOf(origin, publication.slug);
  const { content } = publication;
  const correction = correctionsOf(notices, url);
  const citation = citationsOf(content.evidence);
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "@id": `${url}#review`,
    url,
    inLanguage: contentLanguageOf(content),
    datePublished: publication.firstPublishedAt,
    dateModified: publication.publishedAt,
    claimReviewed: content.statement ?? content.text,
    author: organizationOf(publisher, origin),
    reviewRating: ratingOf(content),
    itemReviewed: claimOf(publication, url),
    ...(correction.length === 0 ? {} : { correction }),
    ...(citation.length === 0 ? {} : { citation }),
  };
}

/** The rating that readers are told: where words were pinned on somebody, that they were; else what the claim is worth. */
export function shownRating<R>(verdict: {
  readonly content: R;
  readonly attribution: (R & { readonly key: string }) | null;
}): R {
  return verdict.attribution?.key === misattributedKey ? verdict.attribution : verdict.content;
}

/** Whether the desk found that the speaker said it, or nobody had to ask. */
export function isSaidBySpeaker({
  attribution,
}: {
  readonly attribution: { readonly key: string } | null;
}): boolean {
  return attribution === null || attributedKeys.includes(attribution.key);
}

function ratingOf({ verdict }: FrozenClaim): JsonLd {
  const shown = shownRating(verdict);
  const value = shown === verdict.content ? verdict.content.value : null;
  return {
    "@type": "Rating",
    alternateName: shown.label,
    ...(value === null ? {} : { ratingValue: value, bestRating, worstRating }),
    ...(verdict.summary ? { ratingExplanation: verdict.summary } : {}),
  };
}

function claimOf({ content, claimedOn }: ClaimPublication, url: string): JsonLd {
  const exact = content.appearances[0]?.exact;
  const author = claimantOf(content);
  const appearance = appearancesOf(content.appearances);
  return {
    "@type": "Claim",
    "@id": `${url}#claim`,
    ...(exact === undefined ? {} : { text: exact }),
    ...(claimedOn === null ? {} : { datePublished: claimedOn }),
    ...(author === null ? {} : { author: speakerOf(author) }),
    ...(appearance.length === 0 ? {} : { appearance }),
  };
}

/**
 * Whose words machines are told they are: of words that somebody reported, nobody's until the desk found that they were
 * said.
 */
export function claimantOf({ speaker, verdict, appearances }: FrozenClaim): FrozenSpeaker | null {
  const reported = appearances.some((a) => isReportedSpeech(a.speechMode));
  return isSaidBySpeaker(verdict) || !reported ? speaker : null;
}

function speakerOf({ kind, name, role, sameAs }: FrozenSpeaker): JsonLd {
  return {
    "@type": kind === "person" ? "Person" : "Organization",
    name,
    ...(kind === "person" && role ? { jobTitle: role } : {}),
    ...(sameAs.length > 0 ? { sameAs } : {}),
  };
}

/** One work for each article. */
function appearancesOf(appearances: readonly FrozenAppearance[]): JsonLd[] {
  const articles = new Map(appearances.map(({ article }) => [article.slug, article]));
  return [...articles.values()].map(newsArticleOf).filter((work) => work !== null);
}

/** Each public correction with its place in the page's log. */
function correctionsOf(notices: readonly PublicNotice[], url: string): JsonLd[] {
  return correctionsToTell(notices).map(({ line, notice }) => ({
    "@type": "CorrectionComment",
    text: notice.note,
    datePublished: notice.at,
    url: `${url}#${logAnchor(line)}`,
  }));
}

/** The evidence that stands somewhere on the web, once each. Confidential sources have no address here. */
function citationsOf(evidence: readonly FrozenEvidence[]): JsonLd[] {
  const cited = new Map<string, JsonLd>();
  for (const item of evidence) {
    if (item.confidential || item.url === null) continue;
    cited.set(item.url, {
      "@type": "CreativeWork",
      name: item.title,
      url: item.url,
      ...(item.publishedOn ? { datePublished: item.publishedOn } : {}),
      ...(item.publisher ? { publisher: { "@type": "Organization", name: item.publisher } } : {}),
    });
  }
  return [...cited.values()];
}
