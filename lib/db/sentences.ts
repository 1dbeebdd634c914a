import type { SentenceDecision, Span } from "#lib/domain/article/article.ts";
import type { Tx } from "./database.ts";

export interface LockedSentence extends Span {
  readonly id: string;
  readonly revisionId: string;
  readonly index: number;
  readonly decision: SentenceDecision | null;
  readonly reason: string | null;
  readonly publicReason: string | null;
  readonly version: number;
}

/**
 * Locks the sentences that a span touches, in order, until the transaction ends. Decisions on a sentence and claims on
 * it lock the same rows, so that neither can pass the other by.
 */
export async function lockSentencesOf(tx: Tx, revisionId: string, span: Span): Promise<LockedSentence[]> {
  return tx.$queryRaw<LockedSentence[]>`
    SELECT id, revision_id AS "revisionId", index, start, "end", decision::text AS decision, reason,
           public_reason AS "publicReason", version
    FROM sentences
    WHERE revision_id = ${revisionId}::uuid AND start < ${span.end} AND "end" > ${span.start}
    ORDER BY index FOR UPDATE`;
}

/** Locks one sentence of an article; null when the article has no such sentence. */
export async function lockSentence(
  tx: Tx,
  articleId: string,
  sentenceId: string,
): Promise<LockedSentence | null> {
  const rows = await tx.$queryRaw<LockedSentence[]>`
    SELECT s.id, s.revision_id AS "revisionId", s.index, s.start, s."end", s.decision::text AS decision, s.reason,
           s.public_reason AS "publicReason", s.version
    FROM sentences s JOIN article_revisions r ON r.id = s.revision_id
    WHERE s.id = ${sentenceId}::uuid AND r.article_id = ${articleId}::uuid
    FOR UPDATE OF s`;
  return rows[0] ?? null;
}

/** True when a claim that is neither rejected nor merged appears anywhere on the span. */
export async function isTouchedByClaim(tx: Tx, revisionId: string, span: Span): Promise<boolean> {
  const found = await tx.appearance.findFirst({
    where: {
      revisionId,
      start: { lt: span.end },
      end: { gt: span.start },
      claim: { stage: { notIn: ["rejected", "merged"] } },
    },
    select: { id: true },
  });
  return found !== null;
}

/** A decision as it is written down; null takes it back. */
export interface WrittenDecision {
  readonly decision: SentenceDecision | null;
  readonly reason: string | null;
  readonly publicReason: string | null;
  readonly decidedById: string | null;
  readonly now: Date;
}

/** Writes a decision on a locked sentence and returns the sentence's new version. */
export async function writeDecision(tx: Tx, sentenceId: string, written: WrittenDecision): Promise<number> {
  const taken = written.decision === null;
  const { version } = await tx.sentence.update({
    where: { id: sentenceId },
    data: {
      decision: written.decision,
      reason: written.reason,
      publicReason: written.publicReason,
      decidedById: taken ? null : written.decidedById,
      decidedAt: taken ? null : written.now,
      version: { increment: 1 },
    },
    select: { version: true },
  });
  return version;
}
