import "server-only";

import { database } from "#lib/db/database.ts";
import { touchDatabase } from "#lib/db/health.ts";
import { log } from "#lib/log.ts";

/** Whether this process can read and write its database now. The reason for a no is in the log. */
export async function isHealthy(): Promise<boolean> {
  try {
    await touchDatabase(database());
    return true;
  } catch (error) {
    log.error({ err: error }, "the database cannot be used");
    return false;
  }
}
