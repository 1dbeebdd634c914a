import type { DirectoryKind } from "#lib/domain/publication/publication.ts";
import type { Handle } from "./database.ts";
import { Prisma } from "./generated/client.ts";

/** A figure with what stands behind it; the triggers of migration "directory_and_figures" keep both. */
export interface CountRow {
  readonly figure: string;
  readonly number: number;
}

/** An entry that shares live claims with another one. */
export interface SharedEntryRow {
  readonly kind: DirectoryKind;
  readonly slug: string;
  readonly name: string;
  readonly number: number;
}

/** How many live claims an entry has: all of them, and by rating on both axes. Figures of nothing are left out. */
export async function readRatingCounts(db: Handle, kind: DirectoryKind, slug: string): Promise<CountRow[]> {
  return db.$queryRaw<CountRow[]>`
    SELECT figure, number FROM public_counts
    WHERE kind = ${kind} AND slug = ${slug} AND number > 0
      AND (figure = 'all' OR figure LIKE 'rating:%' OR figure LIKE 'attribution:%')`;
}

/** The entries of other kinds that an entry shares most live claims with, at most `take` of each kind. */
export async function readSharedEntries(
  db: Handle,
  kind: DirectoryKind,
  slug: string,
  take: number,
): Promise<SharedEntryRow[]> {
  const others = (["speaker", "topic", "outlet"] as const).filter((other) => other !== kind);
  const parts = others.map(
    (other) => Prisma.sql`(
      SELECT ${other} AS kind, e.slug, e.name, top.number
      FROM (SELECT substr(figure, ${other.length + 2}::int) AS slug, number FROM public_counts
            WHERE kind = ${kind} AND slug = ${slug} AND number > 0 AND figure LIKE ${`${other}:%`}
            ORDER BY number DESC, figure LIMIT ${take}) AS top
      JOIN public_entries e ON e.kind = ${other}::"DirectoryKind" AND e.slug = top.slug
      ORDER BY top.number DESC, e.sort_key)`,
  );
  return db.$queryRaw<SharedEntryRow[]>`${Prisma.join(parts, " UNION ALL ")}`;
}

/** An entry of a list, as it was frozen last. */
export interface ListedEntryRow {
  readonly slug: string;
  readonly sortKey: string;
  readonly claims: number;
  readonly changedAt: Date;
  /** Body of its last copy. */
  readonly body: string;
}

/** Last row of the page before. */
export interface EntryCursor {
  readonly sortKey: string;
  readonly slug: string;
}

/** Entries of a kind with a live claim, by name, from the row after `after`; `letter` is the first character. */
export async function findPublicEntries(
  db: Handle,
  kind: DirectoryKind,
  page: { letter: string | null; after: EntryCursor | null; take: number },
): Promise<ListedEntryRow[]> {
  const { letter, after, take } = page;
  const begins = letter === null ? Prisma.sql`true` : Prisma.sql`starts_with(e.sort_key, ${letter})`;
  const beyond =
    after === null ? Prisma.sql`true` : Prisma.sql`(e.sort_key, e.slug) > (${after.sortKey}, ${after.slug})`;
  return db.$queryRaw<ListedEntryRow[]>`
    SELECT e.slug, e.sort_key AS "sortKey", c.number AS claims, e.changed_at AS "changedAt", p.body
    FROM public_entries e
    JOIN public_counts c ON c.kind = ${kind} AND c.slug = e.slug AND c.figure = 'all' AND c.number > 0
    JOIN publications p ON p.id = e.publication_id AND p.body <> ''
    WHERE e.kind = ${kind}::"DirectoryKind" AND ${begins} AND ${beyond}
    ORDER BY e.sort_key, e.slug LIMIT ${take}`;
}

/** First letters of the entries of a kind with a live claim, in order, with how many begin with each. */
export async function readEntryLetters(
  db: Handle,
  kind: DirectoryKind,
): Promise<{ letter: string; entries: number }[]> {
  return db.$queryRaw<{ letter: string; entries: number }[]>`
    SELECT left(e.sort_key, 1) AS letter, count(*)::int AS entries
    FROM public_entries e
    JOIN public_counts c ON c.kind = ${kind} AND c.slug = e.slug AND c.figure = 'all' AND c.number > 0
    WHERE e.kind = ${kind}::"DirectoryKind" GROUP BY 1 ORDER BY 1`;
}

/** Figures of each month (`YYYY-MM`, UTC) that begin with `prefix`, oldest month first. */
export async function readMonthFigures(
  db: Handle,
  prefix: string,
): Promise<(CountRow & { readonly month: string })[]> {
  return db.$queryRaw<(CountRow & { readonly month: string })[]>`
    SELECT slug AS month, figure, number FROM public_counts
    WHERE kind = 'month' AND number > 0 AND starts_with(figure, ${prefix}) ORDER BY slug, figure`;
}

/** Every figure added up over all months. */
export async function readTotalFigures(db: Handle): Promise<CountRow[]> {
  return db.$queryRaw<CountRow[]>`
    SELECT figure, sum(number)::int AS number FROM public_counts
    WHERE kind = 'month' GROUP BY figure HAVING sum(number) > 0`;
}

/** Coverage of all articles with a live claim, added up. */
export async function readCoverageFigures(db: Handle): Promise<CountRow[]> {
  return db.$queryRaw<CountRow[]>`
    SELECT figure, number FROM public_counts WHERE kind = 'coverage' AND slug = '' AND number > 0`;
}

/** The entries of a kind with most live claims, most first. */
export async function readBusiestEntries(
  db: Handle,
  kind: DirectoryKind,
  take: number,
): Promise<{ slug: string; name: string; claims: number }[]> {
  return db.$queryRaw<{ slug: string; name: string; claims: number }[]>`
    SELECT e.slug, e.name, top.number AS claims
    FROM (SELECT slug, number FROM public_counts WHERE kind = ${kind} AND figure = 'all' AND number > 0
          ORDER BY number DESC, slug LIMIT ${take}) AS top
    JOIN public_entries e ON e.kind = ${kind}::"DirectoryKind" AND e.slug = top.slug
    ORDER BY top.number DESC, e.sort_key`;
}
