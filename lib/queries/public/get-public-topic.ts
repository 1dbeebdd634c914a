import type { FrozenTopicEntry } from "#lib/domain/publication/publication.ts";
import type { Handle } from "#lib/db/database.ts";
import { getPublicEntry, type PublicEntry, type PublicEntryAnswer } from "./get-public-entry.ts";

export type PublicTopic = PublicEntry<FrozenTopicEntry>;

/** What a reader gets at `/topics/{slug}`: what belongs to it, and its checked claims. Null is 404. */
export async function getPublicTopic(
  db: Handle,
  slug: string,
): Promise<PublicEntryAnswer<FrozenTopicEntry> | null> {
  return getPublicEntry(db, "topic", slug);
}
