import { addComment } from "#lib/commands/claim/add-comment.ts";
import { addCommentInput } from "#lib/domain/claim/claim.schema.ts";
import { answerWithClaim } from "#lib/web/api/answer-with-claim.ts";
import { claimAnswer } from "#lib/web/api/claim-answer.ts";
import { claimParams } from "#lib/web/api/parameters.ts";
import { defineRoute } from "#lib/web/define-route.ts";

export const POST = defineRoute({
  name: "addComment",
  summary: "Comment on the claim",
  auth: "token",
  params: claimParams,
  idempotent: true,
  body: addCommentInput.omit({ claimId: true }),
  answer: { status: 201, schema: claimAnswer },
  run: ({ deps, actor, params, body }) =>
    answerWithClaim({ deps, actor }, params.id, (claimId) => addComment(deps, actor, { ...body, claimId }), {
      status: 201,
    }),
});
