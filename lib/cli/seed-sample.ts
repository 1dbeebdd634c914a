import type { Database } from "#lib/db/database.ts";

/** Placeholder of the sample desk: leaves the desk empty until the sample is written. */
export async function seedSampleDesk(db: Database, opts: { password: string; now: Date }): Promise<void> {
  void opts;
  await db.$queryRaw`SELECT 1`;
}
