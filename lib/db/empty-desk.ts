import type { Tx } from "./database.ts";

/** What outlives the sample: how the schema came to be, the shipped scale, the counters of limits, the times of cache tags. */
const kept = ["_prisma_migrations", "rating_scales", "ratings", "rate_limits", "tag_times"];

/** The tables whose triggers refuse every change (migration "guards"); only they are switched off, and only here. */
const guarded = ["events", "event_payloads", "publications", "article_revisions", "rating_scales", "ratings"];

/** Every tag that was ever touched, and the page of every public claim. */
export async function listTouchedTags(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ tag: string }[]>`SELECT tag FROM tag_times`;
  return rows.map((row) => row.tag);
}

/**
 * Empties the desk and lays down its first rows again: settings with an open set-up link, and the head of a fresh
 * chain. The caller has made sure, under a lock, that this is the sample desk.
 *
 * The record is append-only by triggers that TRUNCATE does not pass either. The owner of the tables may switch them
 * off, which PostgreSQL does transactionally: nobody else sees the tables without their guards, and an error brings
 * rows and guards back together.
 */
export async function emptyDesk(tx: Tx, setUpSecretHash: string): Promise<void> {
  const tables = await tx.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = current_schema() AND tablename <> ALL (${kept}) ORDER BY tablename`;
  for (const table of guarded) await tx.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  await tx.$executeRawUnsafe(`TRUNCATE ${tables.map((table) => table.name).join(", ")}`);
  // Versions of the scale that the sample's people made have no publication any more; the shipped one stays.
  await tx.$executeRaw`DELETE FROM ratings WHERE scale_version > 1`;
  await tx.$executeRaw`DELETE FROM rating_scales WHERE version > 1`;
  for (const table of guarded) await tx.$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  await tx.setting.create({ data: { id: 1, setUpSecretHash }, select: { id: true } });
  await tx.chainHead.create({ data: { id: 1, seq: 0n, hash: "0".repeat(64) }, select: { id: true } });
}
