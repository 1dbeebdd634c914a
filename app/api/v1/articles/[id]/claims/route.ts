import { spotClaim } from "#lib/commands/claim/spot-claim.ts";
import { spotClaimInput } from "#lib/domain/claim/claim.schema.ts";
import { ok, refuse } from "#lib/domain/outcome/outcome.ts";
import { findArticleRef } from "#lib/queries/desk/find-article-ref.ts";
import { claimAfter } from "#lib/web/api/answer-with-claim.ts";
import { claimAnswer } from "#lib/web/api/claim-answer.ts";
import { articleParams } from "#lib/web/api/parameters.ts";
import { defineRoute } from "#lib/web/define-route.ts";

export const POST = defineRoute({
  name: "spotClaim",
  summary: "Make a claim of a span of the article’s text",
  auth: "token",
  params: articleParams,
  idempotent: true,
  body: spotClaimInput.omit({ articleId: true }),
  answer: { status: 201, schema: claimAnswer },
  run: async ({ db, deps, actor, params, body }) => {
    const article = await findArticleRef(db, params.id);
    if (article === null) return refuse("NOT_FOUND", "There is no such article.");
    const outcome = await spotClaim(deps, actor, { ...body, articleId: article.id });
    if (!outcome.ok) return outcome;
    const { result, changedTags } = outcome.value;
    return ok(await claimAfter({ deps, actor }, result.id, changedTags, { status: 201 }));
  },
});
