import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { findClaimId } from "./claim-view/find-claim-id.ts";

/** A claim's text, for the title of its window; null when there is no such claim or the actor may not read the desk. */
export async function getClaimTitle(db: Handle, actor: Actor, slugOrId: string): Promise<string | null> {
  if (!can(actor, "desk.read")) return null;
  const claimId = await findClaimId(db, slugOrId);
  if (claimId === null) return null;
  const claim = await db.claim.findUnique({ where: { id: claimId }, select: { text: true } });
  return claim?.text ?? null;
}
