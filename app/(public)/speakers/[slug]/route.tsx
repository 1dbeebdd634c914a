import { publicSpeaker } from "#lib/web/directory-reads.ts";
import { entryAnswer } from "../../_directory/entry-answer.tsx";
import { publicPage } from "../../_site/public-page.tsx";

/** A speaker: what is on file, and the claims. */
export const GET = publicPage<{ slug: string }>(async ({ params, ...request }) =>
  entryAnswer(await publicSpeaker(params.slug), request),
);
