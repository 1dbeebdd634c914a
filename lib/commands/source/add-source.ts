import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { AddSourceInput } from "#lib/domain/evidence/evidence.schema.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { insertSource } from "./insert-source.ts";
import { refuseTwoDates } from "./source-columns.ts";

/**
 * Adds a source to the library, for use by any claim. A confidential source never comes here: it is added as
 * confidential evidence of its one claim.
 *
 * Refusals: FORBIDDEN; INVALID when it is dated and undated at once.
 */
export async function addSource(
  deps: CommandDeps,
  actor: Actor,
  input: AddSourceInput,
): Promise<Outcome<Done<{ sourceId: string }>>> {
  return runCommand(deps, actor, async (scope) => {
    const refused = refusalOf(actor, "source.add") ?? refuseTwoDates(input);
    if (refused !== null) return refused;
    return ok({ sourceId: await insertSource(scope, actor, input) });
  });
}
