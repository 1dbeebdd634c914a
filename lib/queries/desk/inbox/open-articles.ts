import type { Handle } from "#lib/db/database.ts";
import type { OpenArticle } from "./inbox-view.ts";

/** The inbox looks at so many of the newest articles and shows so many of those least decided. */
const lookedAt = 40;
const shown = 6;
/** As many first words as name an article without a title (characters). */
const openingChars = 240;

interface Row {
  slug: string;
  title: string | null;
  opening: string;
  outlet: string | null;
  decided: number;
  total: number;
  imported_at: Date;
}

/**
 * Recent articles with undecided sentences, least decided first. The denominator is that of `coverageOf`: boilerplate
 * counts neither when decided as such nor when nobody has looked at it.
 */
export async function openArticles(db: Handle): Promise<OpenArticle[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH recent AS (
      SELECT a.id, a.slug, a.title, a.imported_at, o.name AS outlet,
             (SELECT r.id FROM article_revisions r WHERE r.article_id = a.id ORDER BY r.n DESC LIMIT 1) AS revision_id
      FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id
      WHERE a.archived_at IS NULL
      ORDER BY a.imported_at DESC, a.id DESC LIMIT ${lookedAt}
    )
    SELECT recent.slug, recent.title, recent.outlet, recent.imported_at,
           (SELECT left(ltrim(r.text), ${openingChars}::int) FROM article_revisions r WHERE r.id = recent.revision_id) AS opening,
           count(*) FILTER (WHERE s.decision IS NOT NULL)::int AS decided, count(*)::int AS total
    FROM recent JOIN sentences s ON s.revision_id = recent.revision_id
    WHERE s.decision IS DISTINCT FROM 'boilerplate' AND NOT (s.kind = 'boilerplate' AND s.decision IS NULL)
    GROUP BY recent.id, recent.revision_id, recent.slug, recent.title, recent.outlet, recent.imported_at
    HAVING count(*) FILTER (WHERE s.decision IS NULL) > 0
    ORDER BY count(*) FILTER (WHERE s.decision IS NOT NULL)::float / count(*), recent.imported_at DESC
    LIMIT ${shown}`;
  return rows.map((r) => ({
    slug: r.slug,
    title: r.title,
    opening: r.opening,
    outlet: r.outlet,
    decided: r.decided,
    total: r.total,
    importedAt: r.imported_at.toISOString(),
  }));
}
