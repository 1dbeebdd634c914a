import type { DirectoryKind, FrozenEntry } from "#lib/domain/publication/publication.ts";
import { dayOf } from "./days.ts";
import type { Handle, Tx } from "./database.ts";
import { Prisma } from "./generated/client.ts";

interface Ref {
  readonly kind: DirectoryKind;
  readonly slug: string;
}

/** An entry with a live claim: its fields now, and its last frozen copy. */
export interface EntryToFreeze {
  readonly id: string;
  readonly fields: FrozenEntry;
  /** Number of its last copy, 0 before the first. */
  readonly lastN: number;
  /** Hash of the fields of its last copy; null before the first. */
  readonly lastHash: string | null;
}

/** A frozen copy as the directory's rows name it. */
export interface EntryRow {
  readonly entryId: string;
  readonly kind: DirectoryKind;
  readonly slug: string;
  readonly name: string;
  readonly sortKey: string;
  readonly publicationId: string;
  readonly n: number;
  readonly entryHash: string;
  readonly changedAt: Date;
}

/**
 * The entries of `refs` that have a live claim now, each with its fields and its last copy. A handful of statements
 * however many they are. The caller holds the head of the chain: nothing that counts claims or freezes entries
 * happens meanwhile.
 */
export async function loadEntriesToFreeze(tx: Tx, refs: readonly Ref[]): Promise<EntryToFreeze[]> {
  const live = await liveAmong(tx, refs);
  if (live.length === 0) return [];
  const slugs = (kind: DirectoryKind) => live.filter((ref) => ref.kind === kind).map((ref) => ref.slug);
  const rows = [
    ...(await loadSpeakers(tx, slugs("speaker"))),
    ...(await loadOutlets(tx, slugs("outlet"))),
    ...(await loadTopics(tx, slugs("topic"))),
  ];
  const last = await lastCopiesOf(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map(({ id, fields }) => {
    const copy = last.get(id);
    return { id, fields, lastN: copy?.n ?? 0, lastHash: copy?.entryHash ?? null };
  });
}

/** Number and hash of the last copies; the numbers of copies whose row was lost come from the copies themselves. */
async function lastCopiesOf(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly n: number; readonly entryHash: string | null }>> {
  const known = await tx.publicEntry.findMany({
    where: { entryId: { in: [...ids] } },
    select: { entryId: true, n: true, entryHash: true },
  });
  const last = new Map<string, { n: number; entryHash: string | null }>(known.map((k) => [k.entryId, k]));
  const others = ids.filter((id) => !last.has(id));
  if (others.length === 0) return last;
  const copies = await tx.publication.groupBy({
    by: ["subjectId"],
    where: { kind: "directory", subjectId: { in: others } },
    _max: { n: true },
  });
  for (const { subjectId, _max } of copies) last.set(subjectId, { n: _max.n ?? 0, entryHash: null });
  return last;
}

async function liveAmong(tx: Tx, refs: readonly Ref[]): Promise<Ref[]> {
  const kinds = refs.map((ref) => ref.kind);
  const slugs = refs.map((ref) => ref.slug);
  return tx.$queryRaw<Ref[]>`
    SELECT DISTINCT c.kind, c.slug FROM public_counts c
    JOIN unnest(${kinds}::text[], ${slugs}::text[]) AS wanted(kind, slug) ON wanted.kind = c.kind AND wanted.slug = c.slug
    WHERE c.figure = 'all' AND c.number > 0`;
}

/** Entries with a live claim that were never frozen: a desk that published before the directory was. */
export async function findUnfrozenEntries(db: Handle, take: number): Promise<Ref[]> {
  return db.$queryRaw<Ref[]>`
    SELECT c.kind, c.slug FROM public_counts c
    WHERE c.figure = 'all' AND c.number > 0 AND c.kind IN ('speaker', 'outlet', 'topic')
      AND NOT EXISTS (SELECT 1 FROM public_entries e WHERE e.kind::text = c.kind AND e.slug = c.slug)
    ORDER BY c.kind, c.slug LIMIT ${take}`;
}

type LoadedEntry = Pick<EntryToFreeze, "id" | "fields">;

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

async function loadSpeakers(tx: Tx, slugs: readonly string[]): Promise<LoadedEntry[]> {
  if (slugs.length === 0) return [];
  const rows = await tx.speaker.findMany({
    where: { slug: { in: [...slugs] } },
    select: {
      ...{ id: true, slug: true, name: true, kind: true, description: true, sameAs: true },
      aliases: { select: { alias: true } },
      roles: { select: { title: true, fromOn: true, untilOn: true } },
    },
  });
  return rows.map(({ id, kind: speakerKind, aliases, roles, ...shown }) => ({
    id,
    fields: {
      ...{ kind: "speaker", speakerKind, ...shown },
      aliases: aliases
        .map((a) => a.alias)
        .filter((alias) => alias !== shown.name)
        .sort(byCodeUnit),
      roles: roles
        .map((r) => ({ title: r.title, fromOn: dayOf(r.fromOn), untilOn: dayOf(r.untilOn) }))
        .sort((a, b) => byCodeUnit(b.fromOn ?? "", a.fromOn ?? "") || byCodeUnit(a.title, b.title)),
    },
  }));
}

async function loadOutlets(tx: Tx, slugs: readonly string[]): Promise<LoadedEntry[]> {
  if (slugs.length === 0) return [];
  const rows = await tx.outlet.findMany({
    where: { slug: { in: [...slugs] } },
    select: { id: true, slug: true, name: true, url: true },
  });
  return rows.map(({ id, ...shown }) => ({ id, fields: { kind: "outlet", ...shown } }));
}

async function loadTopics(tx: Tx, slugs: readonly string[]): Promise<LoadedEntry[]> {
  if (slugs.length === 0) return [];
  const rows = await tx.topic.findMany({
    where: { slug: { in: [...slugs] } },
    select: { id: true, slug: true, name: true, description: true },
  });
  return rows.map(({ id, ...shown }) => ({ id, fields: { kind: "topic", ...shown } }));
}

/** Puts the rows of new copies in the place of those of the copies before. */
export async function writeEntryRows(tx: Tx, rows: readonly EntryRow[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map(
    (r) => Prisma.sql`(${r.entryId}::uuid, ${r.kind}::"DirectoryKind", ${r.slug}, ${r.name}, ${r.sortKey},
      ${r.publicationId}::uuid, ${r.n}::int, ${r.entryHash}, ${r.changedAt})`,
  );
  await tx.$executeRaw`
    INSERT INTO public_entries
      (entry_id, kind, slug, name, sort_key, publication_id, n, entry_hash, changed_at)
    VALUES ${Prisma.join(values)}
    ON CONFLICT (entry_id) DO UPDATE SET name = EXCLUDED.name, sort_key = EXCLUDED.sort_key,
      publication_id = EXCLUDED.publication_id, n = EXCLUDED.n, entry_hash = EXCLUDED.entry_hash,
      changed_at = EXCLUDED.changed_at`;
}

/** Notes that the pages of these entries changed: their claims did, if not their fields. */
export async function touchEntries(tx: Tx, refs: readonly Ref[], now: Date): Promise<void> {
  const kinds = refs.map((ref) => ref.kind);
  const slugs = refs.map((ref) => ref.slug);
  await tx.$executeRaw`
    UPDATE public_entries AS e SET changed_at = ${now}
    FROM unnest(${kinds}::text[], ${slugs}::text[]) AS changed(kind, slug)
    WHERE e.kind = changed.kind::"DirectoryKind" AND e.slug = changed.slug`;
}
