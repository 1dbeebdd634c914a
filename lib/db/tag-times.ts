import type { Tx } from "./database.ts";

/**
 * Writes when what each cache tag stands for last changed, in the publishing transaction, so that a cached page older
 * than its tags' rows counts as missing even when the process dies before it can say so (invariant 9).
 * Tags are written in sorted order: two transactions that touch the same tags never deadlock.
 */
export async function touchTags(tx: Tx, tags: readonly string[], now: Date): Promise<void> {
  const sorted = [...new Set(tags)].sort();
  if (sorted.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO tag_times (tag, changed_at) SELECT tag, ${now} FROM unnest(${sorted}::text[]) AS tag
    ON CONFLICT (tag) DO UPDATE SET changed_at = GREATEST(tag_times.changed_at, EXCLUDED.changed_at)`;
}
