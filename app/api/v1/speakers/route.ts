import { z } from "zod";
import { ok } from "#lib/domain/outcome/outcome.ts";
import { isEntryCursor } from "#lib/queries/public/list-public-entries.ts";
import { listPublicSpeakers } from "#lib/queries/public/list-public-speakers.ts";
import { after, pageOf, unknownPlace } from "#lib/web/api/parameters.ts";
import { speakerUrl } from "#lib/web/api/present-public.ts";
import { speakerRow } from "#lib/web/api/public-answer.ts";
import { defineRoute } from "#lib/web/define-route.ts";

export const GET = defineRoute({
  name: "listSpeakers",
  summary: "Speakers of published claims",
  auth: "public",
  query: z.object({ after }),
  answer: { status: 200, schema: pageOf(speakerRow) },
  run: async ({ db, query }) => {
    if (query.after && !isEntryCursor(query.after)) return unknownPlace();
    const page = await listPublicSpeakers(db, query.after);
    const items = page.items.map((speaker) => ({ ...speaker, url: speakerUrl(speaker.slug) }));
    return ok({ body: { items, nextCursor: page.nextCursor } });
  },
});
