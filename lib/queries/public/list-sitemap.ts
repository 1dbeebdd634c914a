import type { Handle } from "#lib/db/database.ts";
import type { DirectoryKind } from "#lib/domain/publication/publication.ts";

/** One address of the sitemap; `changedAt` is an ISO 8601 UTC instant. */
export interface SitemapEntry {
  readonly path: string;
  readonly changedAt: string;
}

/** One file of a sitemap that has several: `claims-3` stands at `/sitemaps/claims-3.xml`. */
export interface SitemapFile {
  readonly name: string;
  /** When something in it was last published or, in the directory, changed or went. */
  readonly changedAt: string;
}

/**
 * Claims in one file. The protocol allows 50,000 addresses and 50 MB; these are some 1.5 MB with the claims' articles,
 * which is small enough to be kept as it was answered, and a crawler fetches again only what changed.
 */
export const sitemapFileSize = 10_000;

/**
 * The files that claims, articles and directory entries are spread over. A claim stands in the same file for ever:
 * files are ranges of the number each claim got when it first became public (`public_claims.ordinal`), so that no
 * listing has to be read through to know where one begins.
 */
export async function listSitemapFiles(db: Handle, size: number = sitemapFileSize): Promise<SitemapFile[]> {
  // One look into the index for each file: grouping a million rows would sort them first (650 ms instead of 130).
  const claims = await db.$queryRaw<{ number: number; changedAt: Date | null }[]>`
    SELECT part::int AS number, (
      SELECT max(published_at) FROM public_claims
      WHERE ordinal BETWEEN (part - 1) * ${size}::int + 1 AND part * ${size}::int) AS "changedAt"
    FROM generate_series(1, (SELECT max(ordinal) + ${size}::int - 1 FROM public_claims) / ${size}::int) AS part
    WHERE EXISTS (
      SELECT FROM public_claims
      WHERE ordinal BETWEEN (part - 1) * ${size}::int + 1 AND part * ${size}::int AND state = 'live')`;
  // Entries without a live claim have no number. They count for the date: with one that went, those behind it moved up.
  const entries = await db.$queryRaw<{ number: number; changedAt: Date }[]>`
    SELECT (greatest(position, 1) - 1)::int / ${size}::int + 1 AS number, max(known) AS "changedAt"
    FROM (SELECT n.slug, count(n.slug) OVER (ORDER BY e.entry_id) AS position,
            max(e.changed_at) OVER (ORDER BY e.entry_id) AS known
          FROM public_entries e LEFT JOIN public_counts n
            ON n.kind = e.kind::text AND n.slug = e.slug AND n.figure = 'all' AND n.number > 0) AS e
    GROUP BY 1 HAVING count(slug) > 0 ORDER BY 1`;
  return [
    ...claims.flatMap((row) => fileOf("claims", row)),
    ...entries.flatMap((row) => fileOf("directory", row)),
  ];
}

/** A range of numbers that no live claim has is no file. */
function fileOf(kind: SitemapKind, row: { number: number; changedAt: Date | null }): SitemapFile[] {
  const { number, changedAt } = row;
  return changedAt === null
    ? []
    : [{ name: `${kind}-${String(number)}`, changedAt: changedAt.toISOString() }];
}

type SitemapKind = "claims" | "directory";

/** The addresses of one file by its name; null where no file can have this name. */
export async function readSitemapFile(
  db: Handle,
  name: string,
  size: number = sitemapFileSize,
): Promise<SitemapEntry[] | null> {
  const [, kind, digits] = /^(claims|directory)-([1-9]\d{0,6})$/.exec(name) ?? [];
  if (kind === undefined) return null;
  const before = (Number(digits) - 1) * size;
  return kind === "claims" ? claimsAndArticles(db, before, size) : directoryEntries(db, before, size);
}

/** Every public address that has a row of its own, in one list: for desks that fit into one file. */
export async function listSitemap(db: Handle): Promise<SitemapEntry[]> {
  const files = await listSitemapFiles(db);
  const lists = await Promise.all(files.map((file) => readSitemapFile(db, file.name)));
  return lists.flatMap((list) => list ?? []);
}

/** Live claims of a range, and the articles whose first live claim is among them: each article stands in one file. */
async function claimsAndArticles(db: Handle, before: number, size: number): Promise<SitemapEntry[]> {
  const range = { from: before + 1, to: before + size };
  const claims = await db.publicClaim.findMany({
    where: { ordinal: { gte: range.from, lte: range.to }, state: "live" },
    select: { slug: true, publishedAt: true },
    orderBy: { ordinal: "asc" },
  });
  // An article's own publication is made anew with every publication, correction and retraction of its claims.
  const articles = await db.$queryRaw<{ slug: string; changedAt: Date }[]>`
    SELECT a.slug, max(p.published_at) AS "changedAt"
    FROM (SELECT DISTINCT unnest(article_slugs) AS slug FROM public_claims
          WHERE ordinal BETWEEN ${range.from} AND ${range.to} AND state = 'live') AS named
    JOIN articles a ON a.slug = named.slug
    JOIN publications p ON p.kind = 'article' AND p.subject_id = a.id
    WHERE NOT EXISTS (
      SELECT 1 FROM public_claims earlier
      WHERE earlier.article_slugs @> ARRAY[named.slug] AND earlier.state = 'live' AND earlier.ordinal < ${range.from})
    GROUP BY a.slug ORDER BY a.slug`;
  return [
    ...claims.map((c) => ({ path: `/claims/${c.slug}`, changedAt: c.publishedAt.toISOString() })),
    ...articles.map((a) => ({ path: `/articles/${a.slug}`, changedAt: a.changedAt.toISOString() })),
  ];
}

const sections: Readonly<Record<DirectoryKind, string>> = {
  speaker: "speakers",
  outlet: "outlets",
  topic: "topics",
};

/** Speakers, outlets and topics with a live claim, in the order in which they came in. */
async function directoryEntries(db: Handle, before: number, size: number): Promise<SitemapEntry[]> {
  const rows = await db.$queryRaw<{ kind: DirectoryKind; slug: string; changedAt: Date }[]>`
    SELECT e.kind::text AS kind, e.slug, e.changed_at AS "changedAt"
    FROM public_entries e
    JOIN public_counts n ON n.kind = e.kind::text AND n.slug = e.slug AND n.figure = 'all' AND n.number > 0
    ORDER BY e.entry_id OFFSET ${before} LIMIT ${size}`;
  return rows.map(({ kind, slug, changedAt }) => ({
    path: `/${sections[kind]}/${slug}`,
    changedAt: changedAt.toISOString(),
  }));
}
