import "server-only";

import { cache } from "react";
import { database } from "#lib/db/database.ts";
import { readSettings, type DeskSettings } from "#lib/db/settings.ts";

/** The desk's own settings, read once a request. For desk pages; public pages read them through their cache. */
export const deskSettings: () => Promise<DeskSettings> = cache(() => readSettings(database()));
