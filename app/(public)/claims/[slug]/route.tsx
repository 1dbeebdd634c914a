import { PublicClaimView } from "#app/_ui/public-claim/claim-article.tsx";
import { RetractedClaimView } from "#app/_ui/public-claim/retracted-claim.tsx";
import { claimReviewOf } from "#lib/publishing/claim-review.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import type { RetractedClaim, StandingClaim } from "#lib/queries/public/get-public-claim.ts";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";
import { publicOrigin, publicUrl } from "#lib/web/public-origin.ts";
import { publicClaim } from "#lib/web/public-reads.ts";
import type { PageAnswer } from "../../_site/page-answer.ts";
import { publicPage } from "../../_site/public-page.tsx";
import { movedTo } from "../../_site/moved-to.ts";

/** A claim: what was said, what was found, and why. */
export const GET = publicPage<{ slug: string }>(async ({ params, desk, words }) => {
  const claim = await publicClaim(params.slug);
  if (claim === null) return null;
  if ("redirect" in claim) return movedTo(words.href(`/claims/${claim.redirect}`));
  return claim.state === "retracted" ? retractedPage(claim, desk) : standingPage(claim, desk);
});

function retractedPage(claim: RetractedClaim, desk: PublicDesk): PageAnswer {
  return {
    title: `Retracted: ${claim.text}`,
    path: `/claims/${claim.slug}`,
    index: false,
    tags: [publicTags.claim(claim.slug)],
    current: "claims",
    body: <RetractedClaimView claim={claim} timeZone={desk.timeZone} />,
  };
}

function standingPage(claim: StandingClaim, desk: PublicDesk): PageAnswer {
  const { publication, state } = claim;
  const { text, verdict } = publication.content;
  return {
    title: text,
    description: verdict.summary,
    path: `/claims/${claim.slug}`,
    kind: "article",
    index: state === "live",
    tags: [publicTags.claim(claim.slug)],
    current: "claims",
    jsonLd: state === "live" ? [claimReviewOf(publication, publisherOf(desk), publicOrigin())] : [],
    body: (
      <PublicClaimView
        publication={publication}
        notices={claim.notices}
        state={state}
        timeZone={desk.timeZone}
        versions={claim.versions}
      />
    ),
  };
}

function publisherOf(desk: PublicDesk) {
  return {
    organisationName: desk.organisationName || desk.deskName,
    url: desk.websiteUrl || publicOrigin(),
    logoUrl: desk.logoSha256 === null ? null : publicUrl(`/logo/${desk.logoSha256}`),
    correctionsPolicyUrl: publicUrl("/methodology#corrections"),
    methodologyUrl: publicUrl("/methodology"),
  };
}
