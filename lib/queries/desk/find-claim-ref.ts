import type { Handle } from "#lib/db/database.ts";
import { findClaimId } from "./claim-view/find-claim-id.ts";

/** The id and version of the claim that an id, an address or a former address names; null when none does. */
export async function findClaimRef(
  db: Handle,
  slugOrId: string,
): Promise<{ readonly id: string; readonly version: number } | null> {
  const id = await findClaimId(db, slugOrId);
  return id === null ? null : db.claim.findUnique({ where: { id }, select: { id: true, version: true } });
}
