import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { openOwnAccount } from "./open-own-account.ts";

/** Ends every session of the actor, in all browsers, this one included. Access tokens stay; they are revoked one by one. */
export async function signOutEverywhere(deps: CommandDeps, actor: Actor): Promise<Outcome<Done<null>>> {
  return runCommand(deps, actor, async ({ tx, record }) => {
    const opened = await openOwnAccount(tx, actor);
    if (!opened.ok) return opened;
    await tx.user.update({
      where: { id: opened.value.id },
      data: { sessionEpoch: { increment: 1 } },
      select: { id: true },
    });
    record("user.signed-out-everywhere", "user", opened.value.id, {});
    return ok(null);
  });
}
