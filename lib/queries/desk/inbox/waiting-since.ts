import type { Handle } from "#lib/db/database.ts";

/**
 * When each claim came to where it is: the instant of its last event that moved it. Claims without such an event are
 * missing from the map.
 */
export async function waitingSince(db: Handle, claimIds: readonly string[]): Promise<Map<string, Date>> {
  if (claimIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ subject_id: string; at: Date }[]>`
    SELECT DISTINCT ON (subject_id) subject_id, at FROM events
    WHERE subject_type = 'claim' AND subject_id = ANY(${[...claimIds]}::text[])
      AND kind IN ('claim.spotted', 'claim.moved', 'claim.approved', 'claim.published', 'claim.retraction-proposed')
    ORDER BY subject_id, seq DESC`;
  return new Map(rows.map((r) => [r.subject_id, r.at]));
}

/**
 * Ids of the claims in review that this person may be the second reader of: those they did not contribute to since
 * the last publication, or all of them at a single-reader desk.
 */
export async function reviewableIds(db: Handle, userId: string | null): Promise<string[]> {
  if (userId === null) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id::text FROM claims c
    WHERE c.stage = 'in_review' AND (
      (SELECT single_reader FROM settings WHERE id = 1)
      OR NOT EXISTS (
        SELECT 1 FROM claim_contributors k
        WHERE k.claim_id = c.id AND k.cycle = c.last_publication AND k.user_id = ${userId}::uuid
      )
    )
    ORDER BY c.due_at ASC NULLS LAST, c.updated_at ASC LIMIT 500`;
  return rows.map((r) => r.id);
}
