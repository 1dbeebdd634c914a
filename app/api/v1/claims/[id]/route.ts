import { editClaim } from "#lib/commands/claim/edit-claim.ts";
import { editClaimInput } from "#lib/domain/claim/claim.schema.ts";
import { ok, refuse } from "#lib/domain/outcome/outcome.ts";
import { answerWithClaim, readClaim } from "#lib/web/api/answer-with-claim.ts";
import { claimAnswer } from "#lib/web/api/claim-answer.ts";
import { claimParams } from "#lib/web/api/parameters.ts";
import { defineRoute } from "#lib/web/define-route.ts";
import { namedVersion } from "#lib/web/etag.ts";

export const GET = defineRoute({
  name: "getClaim",
  summary: "One claim as the desk sees it",
  auth: "token",
  permission: "desk.read",
  params: claimParams,
  answer: { status: 200, schema: claimAnswer },
  run: async ({ deps, actor, params }) => {
    const claim = await readClaim({ deps, actor }, params.id);
    if (claim === null) return refuse("NOT_FOUND", "There is no such claim.");
    return ok({ body: claim, version: claim.version });
  },
});

export const PATCH = defineRoute({
  name: "editClaim",
  summary: "Change a claim’s own fields; absent fields stay, null empties",
  auth: "token",
  params: claimParams,
  ifMatch: "version",
  body: editClaimInput.omit({ claimId: true, version: true, textVersion: true }),
  answer: { status: 200, schema: claimAnswer },
  run: ({ deps, actor, params, body, ifMatch }) =>
    answerWithClaim({ deps, actor }, params.id, (claimId) =>
      editClaim(deps, actor, { ...body, claimId, version: namedVersion(ifMatch) }),
    ),
});
