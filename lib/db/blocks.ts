import type { BlockKind, Span } from "#lib/domain/article/article.ts";
import { lockReading } from "./close-readings.ts";
import type { Tx } from "./database.ts";

export interface LockedBlock extends Span {
  readonly kind: BlockKind;
  /** How many sentences stand in it. */
  readonly sentences: number;
}

/** Locks one block of an article's revision and everything a reading of it writes; null when there is none. */
export async function lockBlock(
  tx: Tx,
  articleId: string,
  revisionId: string,
  index: number,
): Promise<LockedBlock | null> {
  const revision = await tx.articleRevision.findFirst({
    where: { id: revisionId, articleId },
    select: { id: true },
  });
  if (revision === null) return null;
  await lockReading(tx, revisionId);
  const block = await tx.block.findUnique({
    where: { revisionId_index: { revisionId, index } },
    select: { start: true, end: true, kind: true },
  });
  if (block === null) return null;
  const { start, end } = block;
  const sentences = await tx.sentence.count({
    where: { revisionId, start: { gte: start }, end: { lte: end } },
  });
  return { ...block, sentences };
}

/** Gives a locked block another kind, and its sentences with it. */
export async function writeBlockKind(
  tx: Tx,
  revisionId: string,
  index: number,
  block: Span,
  kind: BlockKind,
): Promise<void> {
  await tx.block.update({
    where: { revisionId_index: { revisionId, index } },
    data: { kind },
    select: { index: true },
  });
  await tx.sentence.updateMany({
    where: { revisionId, start: { gte: block.start }, end: { lte: block.end } },
    data: { kind },
  });
}
