import { z } from "zod";
import { ok, refuse } from "#lib/domain/outcome/outcome.ts";
import { findClaimRef } from "#lib/queries/desk/find-claim-ref.ts";
import { listEvents } from "#lib/queries/desk/list-events.ts";
import { eventAnswer } from "#lib/web/api/claim-answer.ts";
import { after, claimParams, pageOf } from "#lib/web/api/parameters.ts";
import { defineRoute } from "#lib/web/define-route.ts";

export const GET = defineRoute({
  name: "listEvents",
  summary: "The claim’s history, newest first",
  auth: "token",
  permission: "desk.read",
  params: claimParams,
  query: z.object({ after, limit: z.coerce.number().int().min(1).max(100).optional() }),
  answer: { status: 200, schema: pageOf(eventAnswer) },
  run: async ({ db, actor, params, query }) => {
    const claim = await findClaimRef(db, params.id);
    if (claim === null) return refuse("NOT_FOUND", "There is no such claim.");
    const page = await listEvents(db, actor, { subject: { type: "claim", id: claim.id }, ...query });
    const items = page.items.map(({ seq, at, kind, who, what, note, changes, redacted, hash }) => ({
      ...{ seq, at, kind, who, what, note, redacted, hash },
      changes: changes.map(({ field, before, after: now }) => ({ field, before, after: now })),
    }));
    return ok({ body: { items, nextCursor: page.nextCursor } });
  },
});
