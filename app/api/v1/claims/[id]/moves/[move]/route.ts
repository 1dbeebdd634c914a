import { z } from "zod";
import { moveClaim } from "#lib/commands/claim/move-claim.ts";
import { moveClaimInput } from "#lib/domain/claim/claim.schema.ts";
import { claimMoves } from "#lib/domain/claim/claim.ts";
import { answerWithClaim } from "#lib/web/api/answer-with-claim.ts";
import { claimAnswer } from "#lib/web/api/claim-answer.ts";
import { claimParams } from "#lib/web/api/parameters.ts";
import { defineRoute } from "#lib/web/define-route.ts";

export const POST = defineRoute({
  name: "moveClaim",
  summary: "Make a move: `abilities` of the claim says which are open to this token, and what is unmet",
  auth: "token",
  params: claimParams.extend({ move: z.enum(claimMoves) }),
  idempotent: true,
  body: moveClaimInput.omit({ claimId: true, move: true }),
  answer: { status: 200, schema: claimAnswer },
  run: ({ deps, actor, params: { id, move }, body }) =>
    answerWithClaim({ deps, actor }, id, (claimId) => moveClaim(deps, actor, { ...body, claimId, move })),
});
