import { addAppearance } from "#lib/commands/claim/add-appearance.ts";
import { addAppearanceInput } from "#lib/domain/claim/claim.schema.ts";
import { answerWithClaim } from "#lib/web/api/answer-with-claim.ts";
import { claimAnswer } from "#lib/web/api/claim-answer.ts";
import { claimParams } from "#lib/web/api/parameters.ts";
import { defineRoute } from "#lib/web/define-route.ts";

export const POST = defineRoute({
  name: "addAppearance",
  summary: "Mark one more place where the claim is made",
  auth: "token",
  params: claimParams,
  idempotent: true,
  body: addAppearanceInput.omit({ claimId: true }),
  answer: { status: 201, schema: claimAnswer },
  run: ({ deps, actor, params, body }) =>
    answerWithClaim(
      { deps, actor },
      params.id,
      (claimId) => addAppearance(deps, actor, { ...body, claimId }),
      {
        status: 201,
      },
    ),
});
