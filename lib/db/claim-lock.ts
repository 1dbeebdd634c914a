import type { Tx } from "./database.ts";

/**
 * Locks one claim's row until the transaction ends; false when there is no such claim. Every change to a claim or to
 * anything below it takes this lock first, so that two editors are served one after the other.
 */
export async function lockClaim(tx: Tx, claimId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`SELECT id FROM claims WHERE id = ${claimId}::uuid FOR UPDATE`;
  return rows.length === 1;
}

/** Locks several claims in id order, whatever the order given, so that two such calls never wait in a circle. */
export async function lockClaims(tx: Tx, claimIds: readonly string[]): Promise<string[]> {
  const ids = [...new Set(claimIds)].sort();
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM claims WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  return rows.map((row) => row.id);
}
