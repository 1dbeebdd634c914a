import "server-only";

import { requireActor } from "#lib/auth/session.ts";
import { database, type Database } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";

/**
 * The door of desk pages to their queries: hands over the database and whoever is signed in (or sends them to the
 * sign-in page). Pages never see the database.
 */
export async function readDesk<Arguments extends unknown[], View>(
  query: (db: Database, actor: Actor, ...rest: Arguments) => Promise<View>,
  ...rest: Arguments
): Promise<View> {
  // First who asks: that waits for a request, and a build has neither one nor a database.
  const actor = await requireActor();
  return query(database(), actor, ...rest);
}
