import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { UserVersionInput } from "#lib/domain/user/user.schema.ts";
import { openUser, staleUser } from "./open-user.ts";

/**
 * Opens a disabled account again with its role and password; earlier sessions stay ended. Somebody who never accepted
 * the invitation is invited again and needs a new link (`renewInvitation`).
 * Refuses like `openUser`, ILLEGAL_MOVE when the account is not disabled.
 */
export async function enableUser(
  deps: CommandDeps,
  actor: Actor,
  input: UserVersionInput,
): Promise<Outcome<Done<{ userId: string }>>> {
  return runCommand(deps, actor, async ({ tx, record }) => {
    const opened = await openUser(tx, actor, input);
    if (!opened.ok) return opened;
    const user = opened.value;
    if (user.status !== "disabled") return refuse("ILLEGAL_MOVE", "This account is not disabled.");
    const changed = await tx.user.updateMany({
      where: { id: user.id, version: user.version },
      data: { status: user.passwordHash === null ? "invited" : "active", version: { increment: 1 } },
    });
    if (changed.count === 0) return staleUser(user);
    record("user.enabled", "user", user.id, {});
    return ok({ userId: user.id });
  });
}
