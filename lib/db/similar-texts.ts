import type { Handle } from "./database.ts";

export interface SimilarText {
  readonly id: string;
  readonly slug: string;
  readonly title: string | null;
  readonly text: string;
}

/** How many of the latest articles are looked through, and how many texts come back to be compared in full. */
const latest = 2000;
const maxTexts = 8;

/**
 * The latest articles in use that contain at least one of the probes word for word: the candidates for a near-duplicate.
 * A copy of a report shares most of its sentences, so a handful of its longest ones finds it without reading every
 * text into memory. Most shared probes first.
 */
export async function textsWithProbes(
  db: Handle,
  probes: readonly string[],
  exceptSha256: string,
): Promise<SimilarText[]> {
  if (probes.length === 0) return [];
  return db.$queryRaw<SimilarText[]>`
    SELECT a.id, a.slug, a.title, r.text
    FROM (SELECT id, slug, title FROM articles WHERE archived_at IS NULL ORDER BY imported_at DESC, id DESC LIMIT ${latest}) AS a
    JOIN LATERAL (
      SELECT text, sha256 FROM article_revisions WHERE article_id = a.id ORDER BY n DESC LIMIT 1
    ) AS r ON r.sha256 <> ${exceptSha256}
    CROSS JOIN LATERAL (
      SELECT count(*) AS shared FROM unnest(${probes as string[]}::text[]) AS probe WHERE strpos(r.text, probe) > 0
    ) AS hits
    WHERE hits.shared > 0
    ORDER BY hits.shared DESC, a.id DESC
    LIMIT ${maxTexts}`;
}

/**
 * Articles in use, other than the named one, whose address holds this host and path: the candidates for another copy
 * of the same page. Latest imports first, at most eight.
 */
export async function articlesAtAddress(db: Handle, hostAndPath: string, exceptId: string) {
  return db.article.findMany({
    where: {
      id: { not: exceptId },
      archivedAt: null,
      url: { contains: hostAndPath, mode: "insensitive" },
    },
    orderBy: [{ importedAt: "desc" }, { id: "desc" }],
    take: maxTexts,
    select: { id: true, slug: true, title: true, url: true },
  });
}
