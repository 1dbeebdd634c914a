import type { Handle } from "#lib/db/database.ts";
import { loadRatings, newestScaleVersion } from "#lib/db/working-copy/load-working-copy.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import type { Rating } from "#lib/domain/rating/rating.ts";

export interface ScaleView {
  readonly version: number;
  /** In the desk's own order, axis by axis. */
  readonly ratings: readonly Rating[];
}

/** The scale in force. Null for an actor who may not read the desk. */
export async function listRatings(db: Handle, actor: Actor): Promise<ScaleView | null> {
  if (!can(actor, "desk.read")) return null;
  const version = await newestScaleVersion(db);
  return { version, ratings: await loadRatings(db, version) };
}
