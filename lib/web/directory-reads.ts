import "server-only";

import { database } from "#lib/db/database.ts";
import type { DirectoryKind } from "#lib/domain/publication/publication.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { getEntryFile } from "#lib/queries/public/get-entry-file.ts";
import { getPublicOutlet } from "#lib/queries/public/get-public-outlet.ts";
import { getPublicSpeaker } from "#lib/queries/public/get-public-speaker.ts";
import { getPublicTopic } from "#lib/queries/public/get-public-topic.ts";
import { getTransparency } from "#lib/queries/public/get-transparency.ts";
import { listCorrectionLog, type CorrectionQuery } from "#lib/queries/public/list-correction-log.ts";
import { listEntryLetters, listPublicEntries } from "#lib/queries/public/list-public-entries.ts";
import { canExist } from "./can-exist.ts";
import { remembered } from "./remembered.ts";

/* The door of the directory, the log and the desk's own figures to their queries: hands over the database. */

/** A speaker's page by slug; null is 404. */
export async function publicSpeaker(slug: string) {
  return canExist(slug) ? getPublicSpeaker(database(), slug) : null;
}

/** An outlet's page by slug; null is 404. */
export async function publicOutlet(slug: string) {
  return canExist(slug) ? getPublicOutlet(database(), slug) : null;
}

/** A topic's page by slug; null is 404. */
export async function publicTopic(slug: string) {
  return canExist(slug) ? getPublicTopic(database(), slug) : null;
}

/** The bytes of the copy that an entry's page shows. */
export async function entryFile(kind: DirectoryKind, slug: string) {
  return canExist(slug) ? getEntryFile(database(), kind, slug) : null;
}

/** One page of a list of the directory, with the letters to choose from. */
export async function publicEntries<Kind extends DirectoryKind>(
  kind: Kind,
  query: { readonly letter?: string | undefined; readonly after?: string | undefined },
) {
  const tags = [publicTags.claims, publicTags.directory];
  const [page, letters] = await Promise.all([
    listPublicEntries(database(), kind, query),
    remembered(`letters:${kind}`, tags, () => listEntryLetters(database(), kind)),
  ]);
  return { ...page, letters };
}

/** One page of the log with the choices of its filter. */
export async function correctionLog(query: CorrectionQuery) {
  return listCorrectionLog(database(), query);
}

/** The desk's own figures. */
export async function transparency() {
  return getTransparency(database(), new Date());
}
