import type { Database, Handle } from "./database.ts";

/** Failed questions after which an article is left to the reader's own rules. */
const maxTries = 3;

export interface UnaskedRevision {
  readonly id: string;
  readonly articleId: string;
  readonly text: string;
  readonly publishedOn: Date | null;
}

/** A revision that was read closely and about which the assistant has not answered; null for any other. */
export async function findUnasked(db: Handle, revisionId: string): Promise<UnaskedRevision | null> {
  const row = await db.articleRevision.findFirst({
    where: { id: revisionId, redactedAt: null, reading: { assistantAskedAt: null } },
    select: { id: true, articleId: true, text: true, article: { select: { publishedOn: true } } },
  });
  if (row === null) return null;
  const { id, articleId, text, article } = row;
  return { id, articleId, text, publishedOn: article.publishedOn };
}

/**
 * Revisions the assistant should be asked about: read since `since`, their article not archived, not tried too often;
 * oldest first. Articles from before are not sent anywhere because somebody has set an address.
 */
export async function unaskedRevisions(db: Database, since: Date, limit: number): Promise<string[]> {
  const rows = await db.revisionReading.findMany({
    where: {
      assistantAskedAt: null,
      assistantTries: { lt: maxTries },
      revision: { createdAt: { gte: since }, redactedAt: null, article: { archivedAt: null } },
    },
    orderBy: { readAt: "asc" },
    take: limit,
    select: { revisionId: true },
  });
  return rows.map((row) => row.revisionId);
}

/** Notes that a question failed, with the sentence the desk is shown. */
export async function noteFailedQuestion(db: Database, revisionId: string, sentence: string): Promise<void> {
  await db.revisionReading.updateMany({
    where: { revisionId },
    data: { assistantTries: { increment: 1 }, assistantError: sentence },
  });
}
