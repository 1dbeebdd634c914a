import type { Handle } from "#lib/db/database.ts";
import { listPublicEntries } from "./list-public-entries.ts";

/** A speaker of live claims. */
export interface PublicSpeakerItem {
  readonly slug: string;
  readonly name: string;
  /** Live claims. */
  readonly claims: number;
}

export interface PublicSpeakerPage {
  readonly items: readonly PublicSpeakerItem[];
  /** Opaque `after` of the next page; null at the end. */
  readonly nextCursor: string | null;
}

/** The speakers of live claims as the directory names them, by name, 100 a page: for the API. Nobody else is listed. */
export async function listPublicSpeakers(db: Handle, after?: string): Promise<PublicSpeakerPage> {
  const { items, nextCursor } = await listPublicEntries(db, "speaker", { after });
  return {
    items: items.map(({ entry, claims }) => ({ slug: entry.slug, name: entry.name, claims })),
    nextCursor,
  };
}
