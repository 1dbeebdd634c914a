import type { ClaimStage, PublicationState } from "#lib/domain/claim/claim.ts";
import type { Tx } from "#lib/db/database.ts";
import { keepRevisionsOf } from "#lib/db/revisions.ts";

export interface MergeTarget {
  readonly id: string;
  readonly slug: string;
  readonly stage: ClaimStage;
  readonly publication: PublicationState;
  readonly lastPublication: number;
}

/** The claim that stays, by id, address, or anything that ends in its address (a pasted link). */
export async function findMergeTarget(tx: Tx, named: string): Promise<MergeTarget | null> {
  const slug =
    named
      .replace(/[?#].*$/, "")
      .replace(/\/+$/, "")
      .split("/")
      .at(-1) ?? "";
  const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(slug);
  return tx.claim.findFirst({
    where: isId ? { id: slug } : { slug },
    select: { id: true, slug: true, stage: true, publication: true, lastPublication: true },
  });
}

/** Moves appearances, evidence and comments; an appearance the target has already is dropped, not doubled. */
export async function moveParts(tx: Tx, fromId: string, toId: string): Promise<void> {
  await keepRevisionsOf(tx, fromId);
  await tx.$executeRaw`
    DELETE FROM appearances a USING appearances b
    WHERE a.claim_id = ${fromId}::uuid AND b.claim_id = ${toId}::uuid
      AND a.revision_id = b.revision_id AND a.start = b.start AND a."end" = b."end"`;
  await tx.appearance.updateMany({ where: { claimId: fromId }, data: { claimId: toId } });
  await tx.evidence.updateMany({ where: { claimId: fromId }, data: { claimId: toId } });
  await tx.comment.updateMany({ where: { claimId: fromId }, data: { claimId: toId } });
}
