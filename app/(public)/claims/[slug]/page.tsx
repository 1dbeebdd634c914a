import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { PublicClaimView } from "#app/_ui/public-claim/claim-article.tsx";
import { RetractedClaimView } from "#app/_ui/public-claim/retracted-claim.tsx";
import { claimReviewOf } from "#lib/publishing/claim-review.ts";
import { jsonLdScript } from "#lib/publishing/json-ld.ts";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";
import { publicMetadata } from "#lib/web/public-metadata.ts";
import { publicOrigin, publicUrl } from "#lib/web/public-origin.ts";
import { publicClaim, publicDesk, sentinelSlug } from "#lib/web/public-reads.ts";
import { PublicFrame } from "../../_components/public-frame.tsx";

/** The whole page is made before it is sent, so that an unknown address answers with a real 404 (stack.md). */
export const ensureStatic = "navigation";
/** There is no generic shell to show before the address is known. */
export const instant = false;

/** One address that leads nowhere: a build has no database, every real page is made at its first request. */
export function generateStaticParams() {
  return [{ slug: sentinelSlug }];
}

export async function generateMetadata(props: PageProps<"/claims/[slug]">): Promise<Metadata> {
  const { slug } = await props.params;
  const claim = await publicClaim(slug);
  if (claim === null || "redirect" in claim) return { title: "Page not found" };
  const desk = await publicDesk();
  const path = `/claims/${claim.slug}`;
  if (claim.state === "retracted") {
    return publicMetadata(desk, { title: `Retracted: ${claim.text}`, path, index: false });
  }
  const { text, verdict } = claim.publication.content;
  return publicMetadata(desk, {
    title: `${text} — ${desk.deskName}`,
    description: verdict.summary,
    path,
    kind: "article",
    index: claim.state === "live",
  });
}

export default async function Page(props: PageProps<"/claims/[slug]">) {
  const { slug } = await props.params;
  const claim = await publicClaim(slug);
  if (claim === null) notFound();
  if ("redirect" in claim) permanentRedirect(`/claims/${claim.redirect}`);
  const desk = await publicDesk();
  const { timeZone } = desk;
  return (
    <PublicFrame desk={desk} current="claims">
      {claim.state === "retracted" ? (
        <RetractedClaimView claim={claim} timeZone={timeZone} />
      ) : (
        <PublicClaimView
          publication={claim.publication}
          notices={claim.notices}
          state={claim.state}
          timeZone={timeZone}
          versions={claim.versions}
        />
      )}
      {claim.state === "live" ? (
        <script
          type="application/ld+json"
          // The one place that writes markup: the value is escaped for the inside of a script.
          dangerouslySetInnerHTML={{
            __html: jsonLdScript(claimReviewOf(claim.publication, publisherOf(desk), publicOrigin())),
          }}
        />
      ) : null}
    </PublicFrame>
  );
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
