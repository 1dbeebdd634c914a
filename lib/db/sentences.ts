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

/**
 * True when a claim that is neither rejected nor merged stands anywhere on the span: made there, or, on a later
 * revision, anchored there exactly or by a person.
 */
export async function isTouchedByClaim(tx: Tx, revisionId: string, span: Span): Promise<boolean> {
  const touching = { revisionId, start: { lt: span.end }, end: { gt: span.start } };
  const claim = { stage: { notIn: ["rejected" as const, "merged" as const] } };
  const made = await tx.appearance.findFirst({ where: { ...touching, claim }, select: { id: true } });
  if (made !== null) return true;
  const anchored = await tx.appearanceAnchor.findFirst({
    where: { ...touching, OR: [{ status: "exact" }, { confirmedAt: { not: null } }], appearance: { claim } },
    select: { appearanceId: true },
  });
  return anchored !== null;
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

/**
 * Locks, in order, the undecided sentences of an article's latest revision for which the reader suggests one of these
 * decisions, as long as no claim stands on them.
 */
export async function lockSuggested(
  tx: Tx,
  articleId: string,
  decisions: readonly SentenceDecision[],
): Promise<(LockedSentence & { readonly suggested: SentenceDecision })[]> {
  return tx.$queryRaw<(LockedSentence & { readonly suggested: SentenceDecision })[]>`
    SELECT s.id, s.revision_id AS "revisionId", s.index, s.start, s."end", s.decision::text AS decision, s.reason,
           s.public_reason AS "publicReason", s.version, s.suggested::text AS suggested
    FROM sentences s
    WHERE s.revision_id = (
        SELECT id FROM article_revisions WHERE article_id = ${articleId}::uuid ORDER BY n DESC LIMIT 1
      )
      AND s.decision IS NULL AND s.suggested::text = ANY(${[...decisions]}::text[])
    ORDER BY s.index FOR UPDATE OF s`;
}

/** Locks, in order, the sentences of an article somebody decided on at one instant: those they took together. */
export async function lockDecidedAt(
  tx: Tx,
  articleId: string,
  decidedById: string | null,
  decidedAt: Date,
): Promise<LockedSentence[]> {
  return tx.$queryRaw<LockedSentence[]>`
    SELECT s.id, s.revision_id AS "revisionId", s.index, s.start, s."end", s.decision::text AS decision, s.reason,
           s.public_reason AS "publicReason", s.version
    FROM sentences s JOIN article_revisions r ON r.id = s.revision_id
    WHERE r.article_id = ${articleId}::uuid AND s.decided_at = ${decidedAt}
      AND s.decided_by_id IS NOT DISTINCT FROM ${decidedById}::uuid
    ORDER BY s.index FOR UPDATE OF s`;
}
