import { z } from "zod";
import { ok, refuse } from "#lib/domain/outcome/outcome.ts";
import { getPublicClaim } from "#lib/queries/public/get-public-claim.ts";
import { presentPublished } from "#lib/web/api/present-public.ts";
import { publishedClaim } from "#lib/web/api/public-answer.ts";
import { defineRoute } from "#lib/web/define-route.ts";

export const GET = defineRoute({
  name: "getPublishedClaim",
  summary: "What stands at a claim’s public address: the frozen publication and the claim’s log",
  auth: "public",
  params: z.object({ slug: z.string().min(1).max(300) }),
  answer: { status: 200, schema: publishedClaim },
  run: async ({ db, params }) => {
    const claim = params.slug.includes("\0") ? null : await getPublicClaim(db, params.slug);
    if (claim === null) return refuse("NOT_FOUND", "No claim was published at this address.");
    if (!("redirect" in claim)) return ok({ body: presentPublished(claim) });
    const Location = `/api/v1/published/claims/${encodeURIComponent(claim.redirect)}`;
    return ok({ status: 308, body: { slug: claim.redirect }, headers: { Location } });
  },
});
