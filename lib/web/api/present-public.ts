import type { z } from "zod";
import { env } from "#lib/env.ts";
import type { CorrectionItem } from "#lib/queries/public/list-corrections.ts";
import type { PublicClaimAnswer as StandingAnswer } from "#lib/queries/public/get-public-claim.ts";
import type { PublicClaimItem } from "#lib/queries/public/list-public-claims.ts";
import type { correctionRow, PublicClaimAnswer, publishedClaim } from "./public-answer.ts";

/** The canonical address of a claim's page. */
export function claimUrl(slug: string): string {
  return `${env().PUBLIC_ORIGIN}/claims/${slug}`;
}

/** The canonical address of a speaker's page. */
export function speakerUrl(slug: string): string {
  return `${env().PUBLIC_ORIGIN}/speakers/${slug}`;
}

/** One live claim in a list. */
export function presentPublicClaim(item: PublicClaimItem): PublicClaimAnswer {
  const { key, label, value } = item.rating;
  return {
    id: item.claimId,
    slug: item.slug,
    url: claimUrl(item.slug),
    n: item.n,
    text: item.text,
    statement: item.statement,
    summary: item.summary,
    language: item.language,
    rating: { key, label, value },
    attribution:
      item.attribution === null ? null : { key: item.attribution.key, label: item.attribution.label },
    speaker: item.speaker,
    topics: [...item.topicSlugs],
    claimedAt: item.claimedOn,
    publishedAt: item.firstPublishedAt,
    correctedAt: item.correctedAt,
    secondReviewed: item.secondReviewed,
    articles: item.articles.map(({ slug, title, outlet }) => ({ slug, title, outlet })),
  };
}

/** What stands at a claim's address: the publication as it was frozen, or what is left of a retracted one. */
export function presentPublished(
  claim: Exclude<StandingAnswer, { readonly redirect: string }>,
): z.input<typeof publishedClaim> {
  const head = { state: claim.state, slug: claim.slug, url: claimUrl(claim.slug) };
  const notices = claim.notices.map((n) => ({ ...n }));
  if (claim.state === "retracted") {
    const retracted = { text: claim.text, at: claim.retractedAt, reason: claim.reason };
    return { ...head, publication: null, retracted, notices, versions: [] };
  }
  const publication = { ...claim.publication, content: { ...claim.publication.content } };
  return { ...head, publication, retracted: null, notices, versions: claim.versions.map((v) => ({ ...v })) };
}

/** One entry of the desk's public log. */
export function presentCorrection({
  id,
  kind,
  note,
  at,
  claim,
}: CorrectionItem): z.input<typeof correctionRow> {
  return { id, kind, note, at, claim: { slug: claim.slug, text: claim.text, url: claimUrl(claim.slug) } };
}
