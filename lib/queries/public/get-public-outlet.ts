import type { FrozenOutletEntry } from "#lib/domain/publication/publication.ts";
import type { Handle } from "#lib/db/database.ts";
import { getPublicEntry, type PublicEntry, type PublicEntryAnswer } from "./get-public-entry.ts";

export type PublicOutlet = PublicEntry<FrozenOutletEntry>;

/** What a reader gets at `/outlets/{slug}`: its name and address on the web, and the checked claims that appear in its articles. Null is 404. */
export async function getPublicOutlet(
  db: Handle,
  slug: string,
): Promise<PublicEntryAnswer<FrozenOutletEntry> | null> {
  return getPublicEntry(db, "outlet", slug);
}
