import { findLinkHolder } from "#lib/auth/link-actor.ts";
import { hashPassword } from "#lib/auth/passwords.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { useUserLink } from "#lib/db/user-links.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { ResetPasswordInput } from "#lib/domain/user/user.schema.ts";
import { refuseLink, refusePassword } from "./link-refusals.ts";

/**
 * Sets a new password by a link from a mail, ends all sessions of the account and voids its other links. The person
 * signs in with the new password afterwards; the link alone opens no session.
 *
 * Refuses NOT_FOUND for a link that is unknown, used or expired, INVALID for a weak password; the link stays good then.
 */
export async function resetPassword(
  deps: CommandDeps,
  input: ResetPasswordInput,
): Promise<Outcome<Done<null>>> {
  const holder = await findLinkHolder(deps.db, "password_reset", input.secret, deps.now());
  if (holder === null) return refuseLink("password_reset");
  const { link } = holder;
  const weak = refusePassword(input.password, link.user);
  if (weak) return weak;
  const passwordHash = await hashPassword(input.password);
  return runCommand(deps, holder.actor, async ({ tx, now, record }) => {
    if (!(await useUserLink(tx, link, now))) return refuseLink("password_reset");
    const changed = await tx.user.updateMany({
      where: { id: link.user.id, status: "active" },
      data: { passwordHash, sessionEpoch: { increment: 1 }, version: { increment: 1 } },
    });
    if (changed.count === 0) return refuseLink("password_reset");
    record("user.password-changed", "user", link.user.id, { how: "reset" });
    return ok(null);
  });
}
