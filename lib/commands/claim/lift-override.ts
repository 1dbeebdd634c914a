import type { Actor } from "#lib/domain/actor/actor.ts";
import type { LiftOverrideInput } from "#lib/domain/claim/claim.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { noteContentChange } from "./note-content-change.ts";
import { openClaim, type ChangedClaim } from "./open-claim.ts";

/** Lets a rule of the gate that was set aside hold again. Refusals: NOT_FOUND, FORBIDDEN, ILLEGAL_MOVE while frozen. */
export async function liftOverride(
  deps: CommandDeps,
  actor: Actor,
  input: LiftOverrideInput,
): Promise<Outcome<Done<ChangedClaim>>> {
  return runCommand(deps, actor, async (scope) => {
    const opened = await openClaim(scope, input.claimId);
    if (!opened.ok) return opened;
    const { copy } = opened.value;
    const refused = refusalOf(actor, "claim.override");
    if (refused !== null) return refused;
    if (!copy.overrides.some((o) => o.rule === input.rule)) {
      return refuse("NOT_FOUND", "This rule is not set aside.");
    }
    const noted = await noteContentChange(scope, actor, copy.id);
    if (!noted.ok) return noted;
    await scope.tx.gateOverride.delete({
      where: { claimId_rule: { claimId: copy.id, rule: input.rule } },
      select: { rule: true },
    });
    scope.record("claim.gate-override-lifted", "claim", copy.id, { rule: input.rule });
    return ok({ id: copy.id, slug: copy.slug, version: noted.value.version });
  });
}
