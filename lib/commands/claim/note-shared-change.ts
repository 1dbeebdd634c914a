import type { CommandScope } from "#lib/commands/run-command.ts";
import type { UsingClaim } from "#lib/db/claims-using.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ClaimStage } from "#lib/domain/claim/claim.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { addContributor } from "./contributors.ts";
import { noteContentChange } from "./note-content-change.ts";

/** Stages whose content is being worked on. */
const openStages: readonly ClaimStage[] = ["candidate", "queued", "researching", "in_review", "approved"];

/** In these somebody else is judging the content: only who may change the claim's evidence may change it there. */
const judgedStages: readonly ClaimStage[] = ["in_review", "approved"];

/** Frozen now, open again later: whoever changed it meanwhile is no second pair of eyes then (invariant 2). */
const restingStages: readonly ClaimStage[] = ["published", "on_hold"];

/**
 * Says to every claim that uses a shared row (source, speaker, outlet) that its content changed: version, contributor,
 * a void approval. The claims are locked in id order, which is the order `claims` must come in.
 *
 * Refusals: FORBIDDEN when one of the claims is in review or approved and the actor neither holds it nor edits; what
 * noteContentChange refuses.
 */
export async function noteSharedChange(
  scope: CommandScope,
  actor: Actor,
  claims: readonly UsingClaim[],
): Promise<Outcome<null>> {
  for (const claim of claims) {
    if (restingStages.includes(claim.stage)) {
      await addContributor(scope.tx, claim.id, actor.userId, claim.lastPublication, scope.now);
    }
    if (!openStages.includes(claim.stage)) continue;
    if (judgedStages.includes(claim.stage) && !can(actor, "claim.evidence", claim)) {
      return refuse("FORBIDDEN", "A claim that is being reviewed uses this: ask an editor to change it.");
    }
    const noted = await noteContentChange(scope, actor, claim.id);
    if (!noted.ok) return noted;
  }
  return ok(null);
}
