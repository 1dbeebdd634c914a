import type { Reading } from "#lib/language/reading.ts";
import type { Handle } from "./database.ts";

/** A revision as a reader takes it: the stored text with the desk's own blocks and sentences. */
export interface StoredReading extends Omit<Reading, "publishedOn"> {
  readonly publishedOn: Date | null;
  readonly outlet: string | null;
}

/** Loads a revision for reading; null when there is none or its text was redacted. */
export async function loadStoredReading(db: Handle, revisionId: string): Promise<StoredReading | null> {
  const span = { start: true, end: true, kind: true } as const;
  const row = await db.articleRevision.findFirst({
    where: { id: revisionId, redactedAt: null },
    select: {
      text: true,
      blocks: { orderBy: { index: "asc" }, select: span },
      sentences: { orderBy: { index: "asc" }, select: span },
      article: {
        select: { title: true, publishedOn: true, language: true, outlet: { select: { name: true } } },
      },
    },
  });
  if (row === null) return null;
  const { text, blocks, sentences, article } = row;
  const { title, publishedOn, language, outlet } = article;
  return { text, blocks, sentences, title, publishedOn, language, outlet: outlet?.name ?? null };
}

/**
 * Latest revisions that no reader of this version has read, those imported last first; archived articles and redacted
 * texts are left alone.
 */
export async function unreadRevisions(
  db: Handle,
  readerVersion: string,
  limit: number,
): Promise<{ id: string; articleId: string }[]> {
  return db.$queryRaw<{ id: string; articleId: string }[]>`
    SELECT r.id, r.article_id AS "articleId"
    FROM articles a
    JOIN LATERAL (
      SELECT id, article_id, redacted_at FROM article_revisions WHERE article_id = a.id ORDER BY n DESC LIMIT 1
    ) r ON true
    LEFT JOIN revision_readings d ON d.revision_id = r.id
    WHERE a.archived_at IS NULL AND r.redacted_at IS NULL AND d.reader_version IS DISTINCT FROM ${readerVersion}
    ORDER BY a.imported_at DESC, a.id DESC
    LIMIT ${limit}`;
}
