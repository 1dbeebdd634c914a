import { findingLine } from "#app/_ui/claim/shown-label.ts";
import { pictureAltOf } from "#app/_ui/picture/share-picture.ts";
import { PublicClaimView } from "#app/_ui/public-claim/claim-article.tsx";
import { ClaimShare } from "#app/_ui/public-claim/claim-share.tsx";
import { RetractedClaimView } from "#app/_ui/public-claim/retracted-claim.tsx";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { claimReviewOf } from "#lib/publishing/claim-review.ts";
import { breadcrumbsOf } from "#lib/publishing/json-ld/lists.ts";
import { publisherOf } from "#lib/publishing/json-ld/publisher.ts";
import { claimAlternatesOf } from "#lib/publishing/link-header.ts";
import { shareImageSize } from "#lib/publishing/share-image.ts";
import type { RetractedClaim, StandingClaim } from "#lib/queries/public/get-public-claim.ts";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";
import { publicOrigin, publicUrl } from "#lib/web/public-origin.ts";
import { publicClaim, publicClaimChanges } from "#lib/web/public-reads.ts";
import type { Words } from "#lib/words/words.ts";
import { movedTo } from "../../_site/moved-to.ts";
import type { PageAnswer } from "../../_site/page-answer.ts";
import { publicPage } from "../../_site/public-page.tsx";

/** A claim: what was said, what was found, and why. */
export const GET = publicPage<{ slug: string }>(async ({ params, desk, words }) => {
  const claim = await publicClaim(params.slug);
  if (claim === null) return null;
  if ("redirect" in claim) return movedTo(words.href(`/claims/${claim.redirect}`));
  const path = `/claims/${claim.slug}`;
  const page =
    claim.state === "retracted"
      ? retractedPage(claim, desk, words)
      : standingPage(claim, await publicClaimChanges(claim), desk, words);
  return {
    ...page,
    path,
    tags: [publicTags.claim(claim.slug)],
    current: "claims",
    image: {
      path: words.href(`${path}/image.png`),
      alt: pictureAltOf(claim, desk.timeZone, words),
      ...shareImageSize,
    },
  };
});

type OwnPart = Omit<PageAnswer, "path" | "tags" | "current" | "image">;

function retractedPage(claim: RetractedClaim, desk: PublicDesk, words: Words): OwnPart {
  return {
    title: words.t("claim.retracted.pageTitle", { claim: claim.text }),
    index: false,
    body: <RetractedClaimView claim={claim} words={words} timeZone={desk.timeZone} />,
  };
}

function standingPage(
  claim: StandingClaim,
  changes: Awaited<ReturnType<typeof publicClaimChanges>>,
  desk: PublicDesk,
  words: Words,
): OwnPart {
  const { publication, notices, state } = claim;
  const { text, verdict } = publication.content;
  const isLive = state === "live";
  const origin = publicOrigin();
  return {
    title: text,
    // Under review nothing is said of the verdict where the page's own notice does not stand beside it.
    description: isLive ? findingLine(words, verdict) : words.t("embed.underReviewLead"),
    kind: "article",
    index: isLive,
    jsonLd: isLive
      ? [
          claimReviewOf(publication, publisherOf(desk, origin), origin, notices),
          breadcrumbsOf([
            { name: words.t("site.main.claims"), url: publicUrl("/claims") },
            { name: text, url: publicUrl(`/claims/${claim.slug}`) },
          ]),
        ]
      : [],
    alternates: isLive ? claimAlternatesOf(claim.slug, text, origin) : [],
    body: (
      <PublicClaimView
        publication={publication}
        notices={notices}
        state={state}
        words={words}
        timeZone={desk.timeZone}
        versions={claim.versions}
        changes={changes}
        share={isLive ? <Share claim={claim} desk={desk} words={words} /> : null}
      />
    ),
  };
}

function Share({ claim, desk, words }: { claim: StandingClaim; desk: PublicDesk; words: Words }) {
  const { publication, slug } = claim;
  const path = `/claims/${slug}`;
  return (
    <ClaimShare
      publication={publication}
      deskName={desk.deskName}
      timeZone={desk.timeZone}
      words={words}
      sha256={claim.versions[0]?.sha256}
      urls={{
        claim: publicUrl(path),
        embed: publicUrl(words.href(`/embed/${slug}`)),
        picture: publicUrl(words.href(`${path}/image.png`)),
        version: publicUrl(`${path}/publications/${String(publication.n)}`),
      }}
    />
  );
}
