import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { jsonNull } from "#lib/db/json-null.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { openClaim, type ChangedClaim } from "./open-claim.ts";

/** Clears a schedule whose publication was refused, with an event that says why. The approval stays as it is. */
export async function refuseSchedule(
  deps: CommandDeps,
  actor: Actor,
  input: { readonly claimId: string; readonly reason: string },
): Promise<Outcome<Done<ChangedClaim>>> {
  return runCommand(deps, actor, async (scope) => {
    const opened = await openClaim(scope, input.claimId);
    if (!opened.ok) return opened;
    const { copy } = opened.value;
    if (copy.publishAt === null) return ok({ id: copy.id, slug: copy.slug, version: copy.version });
    const version = copy.version + 1;
    await scope.tx.claim.update({
      where: { id: copy.id },
      data: { publishAt: null, scheduledById: null, scheduledCorrection: jsonNull, version },
      select: { id: true },
    });
    scope.record("claim.schedule-refused", "claim", copy.id, { reason: input.reason });
    return ok({ id: copy.id, slug: copy.slug, version });
  });
}
