import type { ClaimPublication, FrozenArticleRef } from "#lib/domain/publication/publication.ts";
import { claimUrlOf } from "../claim-url.ts";
import { claimantOf, shownRating } from "../claim-review.ts";
import type { Publisher } from "../json-ld/publisher.ts";

/*
 * `ClaimReviewMarkupPage` of Google's Fact Check Tools API (its `pages` resource; standards.md 3.6): what the desk found
 * about one article's claims, in the shape Google's own tools write and read. Fields without a value are left out.
 */

/** What the export is about. */
export interface MarkupPageFacts {
  /** Absolute address of the page the reviews belong to. */
  readonly pageUrl: string;
  /** Names the page for good: the article's slug. */
  readonly id: string;
  /** ISO 8601 UTC instant of the page's last publication. */
  readonly publishedAt: string;
  /** Number of that publication. */
  readonly n: number;
}

/** The export of one article: a markup for each of its live claims, in the order given. */
export function markupPageOf(
  facts: MarkupPageFacts,
  claims: readonly ClaimPublication[],
  publisher: Publisher,
  origin: string,
) {
  return {
    name: `pages/${facts.id}`,
    pageUrl: facts.pageUrl,
    publishDate: facts.publishedAt.slice(0, 10),
    claimReviewAuthor: {
      name: publisher.organisationName,
      ...(publisher.logoUrl ? { imageUrl: publisher.logoUrl } : {}),
    },
    claimReviewMarkups: claims.map((claim) => markupOf(claim, origin)),
    versionId: String(facts.n),
  };
}

function markupOf({ slug, claimedOn, content }: ClaimPublication, origin: string) {
  const { verdict, appearances } = content;
  const claimant = claimantOf(content);
  const addresses = addressesOf(appearances.map((a) => a.article));
  return {
    url: claimUrlOf(origin, slug),
    claimReviewed: content.statement ?? content.text,
    ...(claimedOn === null ? {} : { claimDate: claimedOn }),
    ...(addresses.length === 0 ? {} : { claimAppearances: addresses }),
    ...(claimant === null
      ? {}
      : {
          claimAuthor: {
            name: claimant.name,
            ...(claimant.kind === "person" && claimant.role ? { jobTitle: claimant.role } : {}),
            ...(claimant.sameAs[0] === undefined ? {} : { sameAs: claimant.sameAs[0] }),
          },
        }),
    rating: ratingOf(verdict),
  };
}

function ratingOf(verdict: ClaimPublication["content"]["verdict"]) {
  const shown = shownRating(verdict);
  const value = shown === verdict.content ? verdict.content.value : null;
  return {
    ...(value === null ? {} : { ratingValue: value, worstRating: 1, bestRating: 5 }),
    textualRating: shown.label,
    ...(verdict.summary ? { ratingExplanation: verdict.summary } : {}),
  };
}

function addressesOf(articles: readonly FrozenArticleRef[]): string[] {
  return [...new Set(articles.flatMap(({ url }) => (url === null ? [] : [url])))];
}
