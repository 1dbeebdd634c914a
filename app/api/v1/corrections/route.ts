import { z } from "zod";
import { ok } from "#lib/domain/outcome/outcome.ts";
import { isCorrectionsCursor, listCorrections } from "#lib/queries/public/list-corrections.ts";
import { after, pageOf, unknownPlace } from "#lib/web/api/parameters.ts";
import { presentCorrection } from "#lib/web/api/present-public.ts";
import { correctionRow } from "#lib/web/api/public-answer.ts";
import { defineRoute } from "#lib/web/define-route.ts";

export const GET = defineRoute({
  name: "listCorrections",
  summary: "Corrections, retractions and suspensions of published claims, newest first",
  auth: "public",
  query: z.object({ after }),
  answer: { status: 200, schema: pageOf(correctionRow) },
  run: async ({ db, query }) => {
    if (query.after && !isCorrectionsCursor(query.after)) return unknownPlace();
    const page = await listCorrections(db, query.after);
    return ok({ body: { items: page.items.map(presentCorrection), nextCursor: page.nextCursor } });
  },
});
