import type { CommandScope } from "#lib/commands/run-command.ts";
import { lockClaim } from "#lib/db/claim-lock.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";

/** A claim under its row lock, as far as commands on its appearances ask. */
export interface LockedClaim {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
}

/**
 * Locks the claim whose appearances are about to change. With `shownVersion`, the claim must be at the version the
 * editor was shown.
 *
 * Refusals: NOT_FOUND; FORBIDDEN (editors, the assignee, and the spotter of a candidate may); CONFLICT with the
 * present version.
 */
export async function loadForAppearances(
  { tx }: CommandScope,
  actor: Actor,
  claimId: string,
  shownVersion?: number,
): Promise<Outcome<LockedClaim>> {
  const claim = (await lockClaim(tx, claimId))
    ? await tx.claim.findUnique({
        where: { id: claimId },
        select: { id: true, slug: true, version: true, stage: true, authorId: true, assigneeId: true },
      })
    : null;
  if (claim === null) return refuse("NOT_FOUND", "There is no such claim.");
  const forbidden = refusalOf(actor, "claim.appearances", claim);
  if (forbidden !== null) return forbidden;
  if (shownVersion !== undefined && shownVersion !== claim.version) {
    return refuse("CONFLICT", "Somebody else changed this claim meanwhile.", {
      current: { version: claim.version },
    });
  }
  return ok({ id: claim.id, slug: claim.slug, version: claim.version });
}
