import type { FrozenSpeakerEntry } from "#lib/domain/publication/publication.ts";
import type { Handle } from "#lib/db/database.ts";
import { getPublicEntry, type PublicEntry, type PublicEntryAnswer } from "./get-public-entry.ts";

export type PublicSpeaker = PublicEntry<FrozenSpeakerEntry>;

/** What a reader gets at `/speakers/{slug}`: what they were and when, names, addresses elsewhere, and what of their claims was checked. Null is 404. */
export async function getPublicSpeaker(
  db: Handle,
  slug: string,
): Promise<PublicEntryAnswer<FrozenSpeakerEntry> | null> {
  return getPublicEntry(db, "speaker", slug);
}
