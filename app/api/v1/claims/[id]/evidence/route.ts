import { addEvidence } from "#lib/commands/evidence/add-evidence.ts";
import { addEvidenceInput } from "#lib/domain/evidence/evidence.schema.ts";
import { answerWithClaim } from "#lib/web/api/answer-with-claim.ts";
import { claimAnswer } from "#lib/web/api/claim-answer.ts";
import { claimParams } from "#lib/web/api/parameters.ts";
import { defineRoute } from "#lib/web/define-route.ts";

export const POST = defineRoute({
  name: "addEvidence",
  summary: "Add an item of evidence, with a source of the library or a new one",
  auth: "token",
  params: claimParams,
  idempotent: true,
  body: addEvidenceInput.omit({ claimId: true }),
  answer: { status: 201, schema: claimAnswer },
  run: ({ deps, actor, params, body }) =>
    answerWithClaim({ deps, actor }, params.id, (claimId) => addEvidence(deps, actor, { ...body, claimId }), {
      status: 201,
    }),
});
