import { latestAnchorsOf } from "#lib/db/anchors.ts";
import type { Handle } from "#lib/db/database.ts";
import { readSettings } from "#lib/db/settings.ts";
import { loadRatings, loadWorkingCopy } from "#lib/db/working-copy/load-working-copy.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { todayIn } from "#lib/domain/text/text.ts";
import { deriveClaim } from "#lib/publishing/claim-state.ts";
import { loadClaimRest, loadPublications, loadUsers } from "./claim-view/claim-rest.ts";
import { claimViewOf } from "./claim-view/claim-view-of.ts";
import type { ClaimView } from "./claim-view/claim-view.ts";
import { findClaimId } from "./claim-view/find-claim-id.ts";
import { listEvidence } from "./list-evidence.ts";

/**
 * One claim as the desk sees it, by id, address or former address; null when there is none or the actor may not read
 * the desk. `abilities` and `permissions` are the actor's own. Read without a lock: the commands decide again.
 */
export async function getClaim(
  db: Handle,
  actor: Actor,
  slugOrId: string,
  now: Date = new Date(),
): Promise<ClaimView | null> {
  if (!can(actor, "desk.read")) return null;
  const claimId = await findClaimId(db, slugOrId);
  if (claimId === null) return null;
  const [copy, rest, anchors, evidence, publications, users, scale, settings] = await Promise.all([
    loadWorkingCopy(db, claimId),
    loadClaimRest(db, claimId),
    latestAnchorsOf(db, claimId),
    listEvidence(db, actor, claimId),
    loadPublications(db, claimId),
    loadUsers(db),
    loadRatings(db, null),
    readSettings(db),
  ]);
  if (copy === null || rest === null) return null;
  const derived = deriveClaim(copy, todayIn(settings.timeZone, now));
  return claimViewOf({ copy, derived, rest, anchors, evidence, publications, users, scale }, actor, now);
}
