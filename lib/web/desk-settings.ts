import "server-only";

import { connection } from "next/server";
import { cache } from "react";
import { database } from "#lib/db/database.ts";
import { readSettings, type DeskSettings } from "#lib/db/settings.ts";

/** The desk's own settings, read once a request. For desk pages; public pages read them through their cache. */
export const deskSettings: () => Promise<DeskSettings> = cache(async () => {
  // A build has no database to ask.
  await connection();
  return readSettings(database());
});
