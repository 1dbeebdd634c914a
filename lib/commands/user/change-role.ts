import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { ChangeRoleInput } from "#lib/domain/user/user.schema.ts";
import { openUser, refuseLastAdmin, staleUser } from "./open-user.ts";

/**
 * Gives a user another role; it counts from that user's next request on, also for sessions and tokens that exist.
 * Refuses like `openUser`, INVALID for the same role, NOT_READY for the last active admin.
 */
export async function changeRole(
  deps: CommandDeps,
  actor: Actor,
  input: ChangeRoleInput,
): Promise<Outcome<Done<{ userId: string }>>> {
  return runCommand(deps, actor, async ({ tx, record }) => {
    const opened = await openUser(tx, actor, input);
    if (!opened.ok) return opened;
    const user = opened.value;
    if (user.role === input.role) return refuse("INVALID", "This is their role already.");
    const last = await refuseLastAdmin(tx, user);
    if (last) return last;
    const changed = await tx.user.updateMany({
      where: { id: user.id, version: user.version },
      data: { role: input.role, version: { increment: 1 } },
    });
    if (changed.count === 0) return staleUser(user);
    record("user.role-changed", "user", user.id, { before: user.role, after: input.role });
    return ok({ userId: user.id });
  });
}
