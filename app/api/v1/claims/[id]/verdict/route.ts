import { saveVerdict } from "#lib/commands/claim/save-verdict.ts";
import { saveVerdictInput } from "#lib/domain/verdict/verdict.schema.ts";
import { answerWithClaim } from "#lib/web/api/answer-with-claim.ts";
import { claimAnswer } from "#lib/web/api/claim-answer.ts";
import { claimParams } from "#lib/web/api/parameters.ts";
import { defineRoute } from "#lib/web/define-route.ts";
import { namedVersion } from "#lib/web/etag.ts";

export const PUT = defineRoute({
  name: "saveVerdict",
  summary: "Save the verdict; If-Match names the verdict’s own version, 0 while there is none",
  auth: "token",
  params: claimParams,
  ifMatch: "version",
  body: saveVerdictInput.omit({ claimId: true, version: true }),
  answer: { status: 200, schema: claimAnswer },
  run: ({ deps, actor, params, body, ifMatch }) =>
    answerWithClaim(
      { deps, actor },
      params.id,
      (claimId) => saveVerdict(deps, actor, { ...body, claimId, version: namedVersion(ifMatch) }),
      { versionOf: (claim) => claim.verdict?.version ?? 0 },
    ),
});
