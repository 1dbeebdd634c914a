import { overrideGate } from "#lib/commands/claim/override-gate.ts";
import { overrideGateInput } from "#lib/domain/claim/claim.schema.ts";
import { answerWithClaim } from "#lib/web/api/answer-with-claim.ts";
import { claimAnswer } from "#lib/web/api/claim-answer.ts";
import { claimParams } from "#lib/web/api/parameters.ts";
import { defineRoute } from "#lib/web/define-route.ts";

export const POST = defineRoute({
  name: "overrideGate",
  summary: "Set a blocking rule of the gate aside, with a reason",
  auth: "token",
  params: claimParams,
  idempotent: true,
  body: overrideGateInput.omit({ claimId: true }),
  answer: { status: 201, schema: claimAnswer },
  run: ({ deps, actor, params, body }) =>
    answerWithClaim(
      { deps, actor },
      params.id,
      (claimId) => overrideGate(deps, actor, { ...body, claimId }),
      {
        status: 201,
      },
    ),
});
