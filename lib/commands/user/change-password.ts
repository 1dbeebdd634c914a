import { hashPassword, verifyPassword } from "#lib/auth/passwords.ts";
import type { SessionClaims } from "#lib/auth/session-actor.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { voidUserLinks } from "#lib/db/user-links.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { ChangePasswordInput } from "#lib/domain/user/user.schema.ts";
import { refusePassword } from "./link-refusals.ts";
import { openOwnAccount } from "./open-own-account.ts";

/**
 * Replaces the actor's own password and ends all their sessions; the caller starts a new one in this browser with the
 * claims returned. Access tokens stay.
 *
 * Refuses INVALID with the field (`currentPassword`, `password`), CONFLICT when the password was changed meanwhile.
 */
export async function changePassword(
  deps: CommandDeps,
  actor: Actor,
  input: ChangePasswordInput,
): Promise<Outcome<Done<SessionClaims>>> {
  const opened = await openOwnAccount(deps.db, actor);
  if (!opened.ok) return opened;
  const account = opened.value;
  if (!(await verifyPassword(account.passwordHash, input.currentPassword))) {
    const sentence = "This is not your present password.";
    return refuse("INVALID", sentence, { fields: { currentPassword: [sentence] } });
  }
  const weak = refusePassword(input.password, account);
  if (weak) return weak;
  const passwordHash = await hashPassword(input.password);
  return runCommand(deps, actor, async ({ tx, now, record }) => {
    // The hash that was just verified must still be the one in place: of two changes at once, one counts.
    const changed = await tx.user.updateManyAndReturn({
      where: { id: account.id, passwordHash: account.passwordHash, status: "active" },
      data: { passwordHash, sessionEpoch: { increment: 1 }, version: { increment: 1 } },
      select: { id: true, sessionEpoch: true },
    });
    const user = changed[0];
    if (user === undefined) return refuse("CONFLICT", "Your password was changed in the meantime.");
    await voidUserLinks(tx, user.id, now);
    record("user.password-changed", "user", user.id, { how: "changed" });
    return ok({ userId: user.id, sessionEpoch: user.sessionEpoch });
  });
}
