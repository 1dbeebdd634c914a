import type { BlockKind, SentenceDecision, Span } from "#lib/domain/article/article.ts";
import type { Handle, Tx } from "./database.ts";
import { lockName } from "./slugs.ts";

export interface MarkedSpan extends Span {
  readonly kind: BlockKind;
}

/** A decision as it is taken along to another revision: with its reasons, whose it was and when. */
export interface CarriedDecision {
  readonly decision: SentenceDecision | null;
  readonly reason: string | null;
  readonly publicReason: string | null;
  readonly decidedById: string | null;
  readonly decidedAt: Date | null;
}

export interface NewRevision {
  readonly articleId: string;
  /** From 1, without gaps. */
  readonly n: number;
  readonly text: string;
  readonly sha256: string;
  readonly createdById: string | null;
  readonly createdAt: Date;
  readonly blocks: readonly MarkedSpan[];
  readonly sentences: readonly (MarkedSpan & Partial<CarriedDecision>)[];
}

/** Writes one revision with its blocks and sentences in order; returns its id. The article's row is locked or new. */
export async function insertRevision(tx: Tx, revision: NewRevision): Promise<string> {
  const { blocks, sentences, ...columns } = revision;
  const { id: revisionId } = await tx.articleRevision.create({ data: columns, select: { id: true } });
  await tx.block.createMany({
    data: blocks.map(({ start, end, kind }, index) => ({ revisionId, index, start, end, kind })),
  });
  await tx.sentence.createMany({
    data: sentences.map((s, index) => ({
      ...{ revisionId, index, start: s.start, end: s.end, kind: s.kind },
      decision: s.decision ?? null,
      reason: s.reason ?? null,
      publicReason: s.publicReason ?? null,
      decidedById: s.decidedById ?? null,
      decidedAt: s.decidedAt ?? null,
    })),
  });
  return revisionId;
}

/**
 * Lets one transaction at a time bring a text in, by its sha256, until it ends: of two imports of one text the second
 * finds the first. No unique index says this, because an article may go back to earlier words.
 */
export async function lockText(tx: Tx, sha256: string): Promise<void> {
  await lockName(tx, "text", sha256);
}

/** Locks an article until the transaction ends: its revisions follow one another. */
export async function lockArticle(tx: Tx, articleId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM articles WHERE id = ${articleId}::uuid FOR UPDATE`;
}

/**
 * Keeps new revisions of an article out until the transaction ends; several may do so at once. Whoever puts something
 * on the latest revision calls this before asking which one that is.
 */
export async function keepRevision(tx: Tx, articleId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM articles WHERE id = ${articleId}::uuid FOR KEY SHARE`;
}

/** The same for every article a claim appears in, before its appearances are taken away: anchors follow them. */
export async function keepRevisionsOf(tx: Tx, claimId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM articles
    WHERE id IN (SELECT article_id FROM appearances WHERE claim_id = ${claimId}::uuid)
    ORDER BY id FOR KEY SHARE`;
}

/** Id, number and text of an article's latest revision. */
export async function findLatestRevision(db: Handle, articleId: string) {
  return db.articleRevision.findFirst({
    where: { articleId },
    orderBy: { n: "desc" },
    select: { id: true, n: true, text: true, sha256: true },
  });
}

/** A sentence of the revision before, as far as the next one asks. */
export interface DecidedSpan extends Span, CarriedDecision {}

/** Locks the sentences of a revision, so that no decision is taken on them while they are carried over. */
export async function lockDecisions(tx: Tx, revisionId: string): Promise<DecidedSpan[]> {
  return tx.$queryRaw<DecidedSpan[]>`
    SELECT start, "end", decision::text AS decision, reason, public_reason AS "publicReason",
           decided_by_id::text AS "decidedById", decided_at AS "decidedAt"
    FROM sentences WHERE revision_id = ${revisionId}::uuid ORDER BY index FOR UPDATE`;
}

/** Blocks and sentences of a revision with their decisions, to be written down once more. */
export async function loadMarks(
  tx: Tx,
  revisionId: string,
): Promise<Pick<NewRevision, "blocks" | "sentences">> {
  const order = { where: { revisionId }, orderBy: { index: "asc" } } as const;
  const span = { start: true, end: true, kind: true } as const;
  const decided = {
    decision: true,
    reason: true,
    publicReason: true,
    decidedById: true,
    decidedAt: true,
  } as const;
  const blocks = await tx.block.findMany({ ...order, select: span });
  const sentences = await tx.sentence.findMany({ ...order, select: { ...span, ...decided } });
  return { blocks, sentences };
}
