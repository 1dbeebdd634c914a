import type { Handle } from "./database.ts";
import { Prisma } from "./generated/client.ts";

interface ListPlace {
  readonly importedAt: Date;
  readonly id: string;
}

export interface ArticlePage {
  /** Words to look for; empty shows all. */
  readonly words: string;
  readonly archived: boolean;
  /** Older than this place, newest first. */
  readonly after: ListPlace | null;
  /** Newer than this place, oldest first: the caller turns the page round. */
  readonly before: ListPlace | null;
  readonly limit: number;
}

export interface ArticleListRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string | null;
  readonly opening: string;
  readonly outlet: string | null;
  readonly publishedOn: Date | null;
  readonly importedAt: Date;
  readonly importedBy: string | null;
  readonly claims: number;
  readonly counted: number;
  readonly decided: number;
}

/** How much of each text is searched and shown, in characters. */
const openingChars = 240;

/**
 * A page of articles with their coverage and number of claims. The page is cut first and counted after, so that the
 * cost does not grow with the desk. Coverage follows `coverageOf` (lib/domain/article/article.ts): boilerplate is
 * outside the denominator. Rejected and merged claims are not counted.
 */
export async function pageOfArticles(db: Handle, page: ArticlePage): Promise<ArticleListRow[]> {
  const direction = page.before === null ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return db.$queryRaw<ArticleListRow[]>`
    WITH page AS (
      SELECT a.id, a.slug, a.title, a.published_on, a.imported_at, a.imported_by_id, o.name AS outlet
      FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id
      WHERE (a.archived_at IS NOT NULL) = ${page.archived} AND ${placeOf(page)} AND ${wordsOf(page.words)}
      ORDER BY a.imported_at ${direction}, a.id ${direction}
      LIMIT ${page.limit}
    )
    SELECT page.id, page.slug, page.title, page.outlet, page.published_on AS "publishedOn",
           page.imported_at AS "importedAt", u.name AS "importedBy",
           coalesce(left(ltrim(r.text), ${openingChars}::int), '') AS opening,
           claims.n AS claims, covered.counted, covered.decided
    FROM page
    LEFT JOIN users u ON u.id = page.imported_by_id
    LEFT JOIN LATERAL (
      SELECT id, text FROM article_revisions WHERE article_id = page.id ORDER BY n DESC LIMIT 1
    ) r ON true
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT p.claim_id)::int AS n
      FROM appearances p JOIN claims c ON c.id = p.claim_id
      WHERE p.article_id = page.id AND c.stage NOT IN ('rejected', 'merged')
    ) claims
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS counted, count(s.decision)::int AS decided
      FROM sentences s
      WHERE s.revision_id = r.id AND s.decision IS DISTINCT FROM 'boilerplate'
        AND NOT (s.kind = 'boilerplate' AND s.decision IS NULL)
    ) covered
    ORDER BY page.imported_at ${direction}, page.id ${direction}`;
}

function placeOf({ after, before }: ArticlePage): Prisma.Sql {
  if (before !== null) {
    return Prisma.sql`(a.imported_at, a.id) > (${before.importedAt}, ${before.id}::uuid)`;
  }
  if (after !== null) return Prisma.sql`(a.imported_at, a.id) < (${after.importedAt}, ${after.id}::uuid)`;
  return Prisma.sql`true`;
}

/** Every word must stand somewhere in title, outlet, byline or the beginning of the text, in any case. */
function wordsOf(words: string): Prisma.Sql {
  const patterns = words
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
  if (patterns.length === 0) return Prisma.sql`true`;
  return Prisma.sql`(
    concat_ws(' ', a.title, o.name, a.byline, (
      SELECT left(text, ${openingChars}::int) FROM article_revisions WHERE article_id = a.id ORDER BY n DESC LIMIT 1
    )) ILIKE ALL (${patterns}::text[])
  )`;
}
