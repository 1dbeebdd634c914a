import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { RemoveEvidenceInput } from "#lib/domain/evidence/evidence.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { currentFields, loadEvidence } from "./evidence-fields.ts";
import { openEvidence } from "./open-evidence.ts";

/**
 * Takes one item of evidence off a claim. Its source stays in the library; what a confidential item kept apart is
 * gone for good.
 *
 * Refusals: NOT_FOUND; FORBIDDEN; frozen stages; CONFLICT with the present values when `version` is stale.
 */
export async function removeEvidence(
  deps: CommandDeps,
  actor: Actor,
  input: RemoveEvidenceInput,
): Promise<Outcome<Done<{ evidenceId: string; claimId: string }>>> {
  return runCommand(deps, actor, async (scope) => {
    const opened = await openEvidence(scope, actor, input.claimId);
    if (!opened.ok) return opened;
    const { evidenceId, claimId } = input;
    const before = await loadEvidence(scope.tx, claimId, evidenceId);
    if (before === null) return refuse("NOT_FOUND", "There is no such evidence on this claim.");
    if (before.version !== input.version) {
      return refuse("CONFLICT", "Somebody changed this evidence meanwhile.", {
        current: currentFields(before),
      });
    }
    await scope.tx.evidence.delete({ where: { id: evidenceId }, select: { id: true } });
    scope.record("claim.evidence-removed", "claim", claimId, {
      evidenceId,
      sourceId: before.sourceId,
      confidential: before.confidential,
    });
    return ok({ evidenceId, claimId });
  });
}
