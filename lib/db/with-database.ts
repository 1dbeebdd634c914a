import { env } from "#lib/env.ts";

import { openDatabase, type Database } from "./database.ts";
import { startEmbedded } from "./embedded.ts";
import { migrate } from "./migrate.ts";

/**
 * Lends a migrated database to a command: the server of DATABASE_URL, else the embedded one, which is started for the
 * command's own duration unless it runs already. Closes what it opened, also when `fn` throws.
 *
 * @param fn receives the database and its address (for a tool that speaks to PostgreSQL itself).
 */
export async function withDatabase<T>(fn: (db: Database, url: string) => Promise<T>): Promise<T> {
  const given = env().DATABASE_URL;
  const embedded = given === undefined ? await startEmbedded({ folder: env().PLUMBLINE_DATA }) : null;
  const url = given ?? embedded?.url ?? "";
  try {
    await migrate(url);
    const db = openDatabase(url, { maxConnections: 4 });
    try {
      return await fn(db, url);
    } finally {
      await db.$disconnect();
    }
  } finally {
    await embedded?.stop();
  }
}
