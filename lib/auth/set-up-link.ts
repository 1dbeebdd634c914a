import type { Database } from "#lib/db/database.ts";
export async function createSetUpLink(db: Database, origin: string, now: Date): Promise<string | null> {
  void db;
  void now;
  return Promise.resolve(`${origin}/set-up/x`);
}
