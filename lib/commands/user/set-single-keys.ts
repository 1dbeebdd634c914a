import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { SetSingleKeysInput } from "#lib/domain/user/user.schema.ts";
import { openOwnAccount } from "./open-own-account.ts";

/**
 * Switches the single-letter keys of the article view on or off for the actor (WCAG 2.2, 2.1.4: shortcuts of one
 * character can be turned off). Writing what is there already changes nothing and writes no event.
 */
export async function setSingleKeys(
  deps: CommandDeps,
  actor: Actor,
  input: SetSingleKeysInput,
): Promise<Outcome<Done<{ singleKeys: boolean }>>> {
  return runCommand(deps, actor, async ({ tx, record }) => {
    const opened = await openOwnAccount(tx, actor);
    if (!opened.ok) return opened;
    const singleKeys = input.singleKeys === "on";
    if (opened.value.singleKeys === singleKeys) return ok({ singleKeys });
    await tx.user.update({ where: { id: opened.value.id }, data: { singleKeys }, select: { id: true } });
    record("user.edited", "user", opened.value.id, {
      changes: [{ field: "singleKeys", before: String(!singleKeys), after: String(singleKeys) }],
    });
    return ok({ singleKeys });
  });
}
