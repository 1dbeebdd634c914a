import { z } from "zod";
import { ok, refuse } from "#lib/domain/outcome/outcome.ts";
import { findClaimRef } from "#lib/queries/desk/find-claim-ref.ts";
import { similarClaims } from "#lib/queries/desk/similar-claims.ts";
import { similarClaimAnswer } from "#lib/web/api/claim-answer.ts";
import { claimParams } from "#lib/web/api/parameters.ts";
import { defineRoute } from "#lib/web/define-route.ts";

export const GET = defineRoute({
  name: "similarClaims",
  summary: "The claims whose text is nearest to this one’s, nearest first",
  auth: "token",
  permission: "desk.read",
  params: claimParams,
  answer: { status: 200, schema: z.object({ items: z.array(similarClaimAnswer) }) },
  run: async ({ db, actor, params }) => {
    const claim = await findClaimRef(db, params.id);
    if (claim === null) return refuse("NOT_FOUND", "There is no such claim.");
    const similar = await similarClaims(db, actor, claim.id);
    const items = similar.map(({ rating, ...rest }) => ({
      ...rest,
      rating: rating === null ? null : { label: rating.label },
    }));
    return ok({ body: { items } });
  },
});
