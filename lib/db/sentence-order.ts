import type { BlockKind, Span } from "#lib/domain/article/article.ts";
import type { Decided } from "#lib/domain/sentence/sentence.rules.ts";
import { lockReading } from "./close-readings.ts";
import type { Tx } from "./database.ts";

const sentenceSelect = {
  id: true,
  revisionId: true,
  index: true,
  start: true,
  end: true,
  kind: true,
  decision: true,
  reason: true,
  publicReason: true,
  decidedById: true,
  decidedAt: true,
  version: true,
} as const;

/** A sentence with the one that follows it and the text both stand in. */
export interface SentenceInText {
  readonly text: string;
  readonly sentence: LockedRow;
  readonly next: LockedRow | null;
}

interface LockedRow extends Span, Decided {
  readonly id: string;
  readonly revisionId: string;
  readonly index: number;
  readonly kind: BlockKind;
  readonly decidedById: string | null;
  readonly decidedAt: Date | null;
  readonly version: number;
}

/**
 * Locks the sentences of the revision a sentence stands in, and everything a reading of it writes; null when the
 * article has no such sentence. Splits and joins in one revision follow one another.
 */
export async function lockSentenceInText(
  tx: Tx,
  articleId: string,
  sentenceId: string,
): Promise<SentenceInText | null> {
  const found = await tx.sentence.findFirst({
    where: { id: sentenceId, revision: { articleId } },
    select: { revisionId: true, revision: { select: { text: true } } },
  });
  if (found === null) return null;
  await lockReading(tx, found.revisionId);
  // Read after the lock: whoever held it may have moved or joined it.
  const sentence = await tx.sentence.findUnique({ where: { id: sentenceId }, select: sentenceSelect });
  if (sentence === null) return null;
  const next = await tx.sentence.findUnique({
    where: { revisionId_index: { revisionId: found.revisionId, index: sentence.index + 1 } },
    select: sentenceSelect,
  });
  return { text: found.revision.text, sentence, next };
}

/** True when both spans stand in one block of the revision. */
export async function areInOneBlock(tx: Tx, revisionId: string, first: Span, second: Span): Promise<boolean> {
  const found = await tx.block.findFirst({
    where: { revisionId, start: { lte: first.start }, end: { gte: second.end } },
    select: { index: true },
  });
  return found !== null;
}

/**
 * Moves the sentences after `index` by `by` places. In two steps, because every number is taken once: through negative
 * numbers, which none has.
 */
export async function shiftSentences(tx: Tx, revisionId: string, index: number, by: 1 | -1): Promise<void> {
  await tx.$executeRaw`
    UPDATE sentences SET index = -(index + ${by}::int)
    WHERE revision_id = ${revisionId}::uuid AND index > ${index}::int`;
  await tx.$executeRaw`
    UPDATE sentences SET index = -index WHERE revision_id = ${revisionId}::uuid AND index < 0`;
}

/** Gives a locked sentence another span and decision; it rises by a version. Returns the version. */
export async function rewriteSentence(
  tx: Tx,
  sentenceId: string,
  span: Span,
  decided: Decided,
  by: { readonly decidedById: string | null; readonly decidedAt: Date | null },
): Promise<number> {
  const { version } = await tx.sentence.update({
    where: { id: sentenceId },
    data: { start: span.start, end: span.end, ...columnsOf(decided, by), version: { increment: 1 } },
    select: { version: true },
  });
  return version;
}

/** Inserts the second half of a split sentence. */
export async function insertSentence(
  tx: Tx,
  place: Span & { readonly revisionId: string; readonly index: number; readonly kind: BlockKind },
  decided: Decided,
  by: { readonly decidedById: string | null; readonly decidedAt: Date | null },
): Promise<string> {
  const { revisionId, index, kind, start, end } = place;
  const { id } = await tx.sentence.create({
    data: { revisionId, index, kind, start, end, ...columnsOf(decided, by) },
    select: { id: true },
  });
  return id;
}

function columnsOf(
  { decision, reason, publicReason }: Decided,
  by: { readonly decidedById: string | null; readonly decidedAt: Date | null },
) {
  const taken = decision === null;
  return {
    ...{ decision, reason, publicReason },
    decidedById: taken ? null : by.decidedById,
    decidedAt: taken ? null : by.decidedAt,
  };
}
