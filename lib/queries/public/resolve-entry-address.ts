import type { DirectoryKind } from "#lib/domain/publication/publication.ts";
import type { Handle } from "#lib/db/database.ts";

/** The last frozen copy behind a public address, or the address a merged speaker is found under now. */
export type ResolvedEntry =
  | {
      readonly kind: "entry";
      readonly entryId: string;
      readonly publicationId: string;
      readonly claims: number;
      readonly changedAt: Date;
    }
  | { readonly kind: "moved"; readonly slug: string };

interface Row {
  readonly entryId: string;
  readonly publicationId: string;
  readonly claims: number;
  readonly changedAt: Date;
}

/** Speakers merged at a desk that is older than the column can stand in a row; newer merges are one step. */
const maxHops = 20;

/**
 * Finds what the address of a speaker, outlet or topic stands for. Null without a live claim: such an entry is not
 * public, whatever it was before (product.md, "What is public"). Only speakers are merged, so only theirs move; every
 * step leads to another speaker and their number is bounded (invariant 6).
 */
export async function resolveEntryAddress(
  db: Handle,
  kind: DirectoryKind,
  slug: string,
): Promise<ResolvedEntry | null> {
  const here = await readLive(db, kind, slug);
  if (here !== null) return { kind: "entry", ...here };
  if (kind !== "speaker") return null;
  const moved = await followMerges(db, slug);
  return moved !== null && (await readLive(db, kind, moved)) !== null ? { kind: "moved", slug: moved } : null;
}

/** The slug that a filter by this speaker, outlet or topic means now: an old address means the new one. */
export async function resolveEntrySlug(db: Handle, kind: DirectoryKind, slug: string): Promise<string> {
  if (kind !== "speaker") return slug;
  return (await followMerges(db, slug)) ?? slug;
}

/**
 * The same filter with the address that its speaker is found under now; null where it asks for nobody who was merged.
 * Outlets, topics and articles keep their addresses. Claims move with their speaker, so only a filter that leaves no
 * claim can be meant otherwise.
 */
export async function findMovedFilter<Query extends { readonly speaker?: string | undefined }>(
  db: Handle,
  query: Query,
): Promise<Query | null> {
  if (query.speaker === undefined) return null;
  const speaker = await resolveEntrySlug(db, "speaker", query.speaker);
  return speaker === query.speaker ? null : { ...query, speaker };
}

async function readLive(db: Handle, kind: DirectoryKind, slug: string): Promise<Row | null> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT e.entry_id::text AS "entryId", e.publication_id::text AS "publicationId", c.number AS claims,
      e.changed_at AS "changedAt"
    FROM public_entries e
    JOIN public_counts c ON c.kind = ${kind} AND c.slug = e.slug AND c.figure = 'all' AND c.number > 0
    WHERE e.kind = ${kind}::"DirectoryKind" AND e.slug = ${slug}`;
  return rows[0] ?? null;
}

/** Where a merged speaker's address leads; null for one that was never merged. */
async function followMerges(db: Handle, slug: string): Promise<string | null> {
  let at = await db.speaker.findUnique({ where: { slug }, select: { mergedIntoId: true, slug: true } });
  for (let hop = 0; hop < maxHops && at?.mergedIntoId != null; hop += 1) {
    at = await db.speaker.findUnique({
      where: { id: at.mergedIntoId },
      select: { mergedIntoId: true, slug: true },
    });
  }
  return at === null || at.mergedIntoId !== null || at.slug === slug ? null : at.slug;
}
