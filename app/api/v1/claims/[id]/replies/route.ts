import { recordReply } from "#lib/commands/claim/record-reply.ts";
import { recordReplyInput } from "#lib/domain/claim/claim.schema.ts";
import { answerWithClaim } from "#lib/web/api/answer-with-claim.ts";
import { claimAnswer } from "#lib/web/api/claim-answer.ts";
import { claimParams } from "#lib/web/api/parameters.ts";
import { defineRoute } from "#lib/web/define-route.ts";

export const POST = defineRoute({
  name: "recordReply",
  summary: "Record whom the desk asked for a reply, and what came back",
  auth: "token",
  params: claimParams,
  idempotent: true,
  body: recordReplyInput.omit({ claimId: true }),
  answer: { status: 201, schema: claimAnswer },
  run: ({ deps, actor, params, body }) =>
    answerWithClaim({ deps, actor }, params.id, (claimId) => recordReply(deps, actor, { ...body, claimId }), {
      status: 201,
    }),
});
