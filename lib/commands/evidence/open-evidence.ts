import { noteContentChange } from "#lib/commands/claim/note-content-change.ts";
import type { CommandScope } from "#lib/commands/run-command.ts";
import { lockClaim } from "#lib/db/claim-lock.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";

/**
 * Opens a claim's evidence for a change: locks the claim, checks that this actor may change its evidence, and notes
 * the change of content. Called before the evidence itself is touched, so that the claim is always locked first.
 *
 * Refusals: NOT_FOUND; FORBIDDEN unless assignee or editor; what noteContentChange refuses (frozen stages).
 */
export async function openEvidence(
  scope: CommandScope,
  actor: Actor,
  claimId: string,
): Promise<Outcome<null>> {
  if (!(await lockClaim(scope.tx, claimId))) return refuse("NOT_FOUND", "There is no such claim.");
  const claim = await scope.tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { stage: true, authorId: true, assigneeId: true },
  });
  const refused = refusalOf(actor, "claim.evidence", claim);
  if (refused !== null) return refused;
  const noted = await noteContentChange(scope, actor, claimId);
  return noted.ok ? ok(null) : noted;
}
