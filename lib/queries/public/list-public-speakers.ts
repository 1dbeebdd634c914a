import type { Handle } from "#lib/db/database.ts";

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

const pageSize = 100;

/** The speakers of live claims as their publications name them, by address, 100 a page. Nobody else is listed. */
export async function listPublicSpeakers(db: Handle, after?: string): Promise<PublicSpeakerPage> {
  const last =
    after === undefined ? "" : Buffer.from(after, "base64url").toString("utf8").replaceAll("\0", "");
  // Of a speaker's publications the newest gives the name.
  const rows = await db.$queryRaw<{ slug: string; name: string; claims: number }[]>`
    SELECT speaker_slug AS slug, (array_agg(speaker_name ORDER BY published_at DESC))[1] AS name, count(*)::int AS claims
    FROM public_claims WHERE state = 'live' AND speaker_slug > ${last}
    GROUP BY speaker_slug ORDER BY speaker_slug LIMIT ${pageSize + 1}`;
  const items = rows.slice(0, pageSize);
  const end = items.at(-1);
  const hasMore = rows.length > pageSize && end !== undefined;
  return { items, nextCursor: hasMore ? Buffer.from(end.slug, "utf8").toString("base64url") : null };
}
