import { resolveComment } from "#lib/commands/claim/resolve-comment.ts";
import { resolveCommentInput } from "#lib/domain/claim/claim.schema.ts";
import { refuse } from "#lib/domain/outcome/outcome.ts";
import { answerWithClaim } from "#lib/web/api/answer-with-claim.ts";
import { claimAnswer } from "#lib/web/api/claim-answer.ts";
import { commentParams } from "#lib/web/api/parameters.ts";
import { defineRoute } from "#lib/web/define-route.ts";

export const PATCH = defineRoute({
  name: "resolveComment",
  summary: "Resolve a comment or open it again. If-Match names the claim’s version, or `*`",
  auth: "token",
  params: commentParams,
  ifMatch: "any",
  body: resolveCommentInput.omit({ claimId: true, commentId: true }),
  answer: { status: 200, schema: claimAnswer },
  run: ({ deps, actor, params: { id, commentId }, body, ifMatch }) =>
    answerWithClaim({ deps, actor }, id, async (claimId, version) => {
      // Comments have no version of their own to lose: the claim's says that the caller knows what it talks about.
      if (ifMatch !== "any" && ifMatch !== version) return refuse("CONFLICT", "The claim changed meanwhile.");
      return resolveComment(deps, actor, { ...body, claimId, commentId });
    }),
});
