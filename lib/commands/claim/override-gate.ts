import type { Actor } from "#lib/domain/actor/actor.ts";
import type { OverrideGateInput } from "#lib/domain/claim/claim.schema.ts";
import { gateRuleLabels, overridableRules, type GateRule } from "#lib/domain/gate/gate.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { noteContentChange } from "./note-content-change.ts";
import { openClaim, type ChangedClaim } from "./open-claim.ts";

/**
 * Sets one blocking rule of the gate aside, with a reason. The override is part of the content hash; where the rule
 * is about evidence the reason is public. Refusals: NOT_FOUND, FORBIDDEN below managing editor, INVALID for a rule
 * that always holds or does not block, ILLEGAL_MOVE while frozen.
 */
export async function overrideGate(
  deps: CommandDeps,
  actor: Actor,
  input: OverrideGateInput,
): Promise<Outcome<Done<ChangedClaim>>> {
  return runCommand(deps, actor, async (scope) => {
    const opened = await openClaim(scope, input.claimId);
    if (!opened.ok) return opened;
    const { copy, derived } = opened.value;
    const refused = refusalOf(actor, "claim.override") ?? refusalToOverride(derived.gate, input.rule);
    if (refused !== null) return refused;
    if (actor.userId === null) return refuse("FORBIDDEN", "A rule is set aside by a person.");
    const noted = await noteContentChange(scope, actor, copy.id);
    if (!noted.ok) return noted;
    await scope.tx.gateOverride.upsert({
      where: { claimId_rule: { claimId: copy.id, rule: input.rule } },
      create: {
        claimId: copy.id,
        rule: input.rule,
        reason: input.reason,
        byId: actor.userId,
        createdAt: scope.now,
      },
      update: { reason: input.reason, byId: actor.userId, createdAt: scope.now },
      select: { rule: true },
    });
    scope.record("claim.gate-overridden", "claim", copy.id, { rule: input.rule, reason: input.reason });
    return ok({ id: copy.id, slug: copy.slug, version: noted.value.version });
  });
}

function refusalToOverride(
  gate: readonly { rule: GateRule; state: string; overridden: string | null }[],
  rule: string,
) {
  const item = gate.find((i) => i.rule === rule);
  if (item === undefined) return refuse("INVALID", `The gate has no rule “${rule}”.`);
  if (!overridableRules.includes(item.rule)) {
    return refuse("INVALID", `“${gateRuleLabels[item.rule]}” always holds and cannot be set aside.`);
  }
  if (item.state !== "block" && item.overridden === null) {
    return refuse("INVALID", `“${gateRuleLabels[item.rule]}” does not block anything.`);
  }
  return null;
}
