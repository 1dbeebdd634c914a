import type { Tx } from "#lib/db/database.ts";

/**
 * Notes that somebody had a hand in the claim since its publication number `cycle` (0: ever). Noting it twice is
 * fine. Jobs and the command line have no user id and are nobody's second pair of eyes anyway.
 */
export async function addContributor(
  tx: Tx,
  claimId: string,
  userId: string | null,
  cycle: number,
  now: Date,
): Promise<void> {
  if (userId === null) return;
  await tx.$executeRaw`
    INSERT INTO claim_contributors (claim_id, user_id, cycle, since)
    VALUES (${claimId}::uuid, ${userId}::uuid, ${cycle}, ${now}) ON CONFLICT DO NOTHING`;
}
