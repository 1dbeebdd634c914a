import { claimUrlOf } from "#lib/publishing/claim-url.ts";
import type { ClaimRecord } from "./claim-record.ts";

/** Published claims as a JSON array; the names are those of `GET /api/v1/claims` (interfaces.md, "Shapes"). */
export function claimsJson(claims: readonly ClaimRecord[], origin: string): string {
  return `${JSON.stringify(
    claims.map((claim) => jsonRecord(claim, origin)),
    null,
    2,
  )}\n`;
}

function jsonRecord({ claimId, n, claimedOn, firstPublishedAt, ...claim }: ClaimRecord, origin: string) {
  const { key, label, value } = claim.rating;
  return {
    id: claimId,
    slug: claim.slug,
    url: claimUrlOf(origin, claim.slug),
    text: claim.text,
    statement: claim.statement,
    rating: { key, label, value },
    attribution: claim.attribution && { key: claim.attribution.key, label: claim.attribution.label },
    speaker: claim.speaker,
    summary: claim.summary,
    claimedAt: claimedOn,
    firstPublishedAt,
    publishedAt: claim.publishedAt,
    correctedAt: claim.correctedAt,
    version: n,
    secondReviewed: claim.secondReviewed,
    topics: claim.topicSlugs,
    articles: claim.articles,
  };
}
