import { editEvidence } from "#lib/commands/evidence/edit-evidence.ts";
import { removeEvidence } from "#lib/commands/evidence/remove-evidence.ts";
import { editEvidenceInput } from "#lib/domain/evidence/evidence.schema.ts";
import { answerWithClaim } from "#lib/web/api/answer-with-claim.ts";
import { claimAnswer } from "#lib/web/api/claim-answer.ts";
import { evidenceParams } from "#lib/web/api/parameters.ts";
import { defineRoute } from "#lib/web/define-route.ts";
import { namedVersion } from "#lib/web/etag.ts";

export const PATCH = defineRoute({
  name: "editEvidence",
  summary: "Change an item of evidence; If-Match names the item’s own version",
  auth: "token",
  params: evidenceParams,
  ifMatch: "version",
  body: editEvidenceInput.omit({ claimId: true, evidenceId: true, version: true }),
  answer: { status: 200, schema: claimAnswer },
  run: ({ deps, actor, params: { id, evidenceId }, body, ifMatch }) =>
    answerWithClaim(
      { deps, actor },
      id,
      (claimId) =>
        editEvidence(deps, actor, { ...body, claimId, evidenceId, version: namedVersion(ifMatch) }),
      { versionOf: (claim) => claim.evidence.find((item) => item.id === evidenceId)?.version },
    ),
});

export const DELETE = defineRoute({
  name: "removeEvidence",
  summary: "Take an item of evidence off the claim; If-Match names the item’s own version",
  auth: "token",
  params: evidenceParams,
  ifMatch: "version",
  answer: { status: 200, schema: claimAnswer },
  run: ({ deps, actor, params: { id, evidenceId }, ifMatch }) =>
    answerWithClaim(
      { deps, actor },
      id,
      (claimId) => removeEvidence(deps, actor, { claimId, evidenceId, version: namedVersion(ifMatch) }),
      // The item is gone: no tag of its address is left.
      { versionOf: () => undefined },
    ),
});
