import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import type { PublicClaimItem } from "#lib/queries/public/list-public-claims.ts";
import type { PublicClaimQuery } from "#lib/queries/public/public-claim-filter.ts";
import { readAllPublicClaims } from "#lib/queries/public/read-all-public-claims.ts";

/** Published claims for an export of the desk; null when the actor may not export. */
export async function exportPublishedClaims(
  db: Handle,
  actor: Actor,
  query: PublicClaimQuery,
  maxRows: number,
): Promise<PublicClaimItem[] | null> {
  return can(actor, "export.run") ? readAllPublicClaims(db, query, maxRows) : null;
}
