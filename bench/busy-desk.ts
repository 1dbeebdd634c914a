import { seedClaims } from "#lib/cli/seed-claims.ts";
import type { Database } from "#lib/db/database.ts";

/**
 * Fills an empty desk: synthetic published claims, and every third of them opened again and spread over the stages of
 * work, because a desk whose claims are all finished has empty lists where a real one has its longest. Returns the
 * managing editor whose inbox and claims are measured; a hundred claims are theirs.
 */
export async function prepareBusyDesk(db: Database, claims: number): Promise<{ id: string }> {
  await seedClaims(db, { count: claims, now: new Date() });
  const editor = await db.user.create({
    data: {
      email: "bench@desk.example",
      name: "Bench",
      role: "managing_editor",
      status: "active",
      passwordHash: "no password: the session cookie is made by the benchmark",
    },
    select: { id: true },
  });
  // Not by commands: ten thousand moves would take longer than the benchmark, and only pages are read here.
  await db.$executeRaw`
    UPDATE claims SET stage = (CASE WHEN place % 30 < 6 THEN 'queued' WHEN place % 30 < 8 THEN 'researching'
                                    ELSE 'in_review' END)::"ClaimStage",
                      due_at = CASE WHEN place % 4 = 0 THEN now() + (place % 60 - 30) * interval '1 day' END
    FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM claims) AS numbered
    WHERE numbered.id = claims.id AND place % 30 < 10`;
  await db.$executeRaw`
    UPDATE claims SET assignee_id = ${editor.id}::uuid
    WHERE id IN (SELECT id FROM claims WHERE stage = 'researching' ORDER BY id LIMIT 100)`;
  // As autovacuum leaves a desk that was not filled a minute ago.
  await db.$executeRawUnsafe("VACUUM ANALYZE");
  return editor;
}
