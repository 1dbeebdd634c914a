import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { voidUserLinks } from "#lib/db/user-links.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { UserVersionInput } from "#lib/domain/user/user.schema.ts";
import { openUser, refuseLastAdmin, staleUser } from "./open-user.ts";

/**
 * Closes an account: every session, token and open link of it stops working at once; what the person did stays in the
 * history. Refuses like `openUser`, ILLEGAL_MOVE when it is disabled already, NOT_READY for the last active admin.
 */
export async function disableUser(
  deps: CommandDeps,
  actor: Actor,
  input: UserVersionInput,
): Promise<Outcome<Done<{ userId: string }>>> {
  return runCommand(deps, actor, async ({ tx, now, record }) => {
    const opened = await openUser(tx, actor, input);
    if (!opened.ok) return opened;
    const user = opened.value;
    if (user.status === "disabled") return refuse("ILLEGAL_MOVE", "This account is disabled already.");
    const last = await refuseLastAdmin(tx, user);
    if (last) return last;
    const changed = await tx.user.updateMany({
      where: { id: user.id, version: user.version },
      data: { status: "disabled", sessionEpoch: { increment: 1 }, version: { increment: 1 } },
    });
    if (changed.count === 0) return staleUser(user);
    await voidUserLinks(tx, user.id, now);
    record("user.disabled", "user", user.id, {});
    return ok({ userId: user.id });
  });
}
