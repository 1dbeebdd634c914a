import { findLinkHolder } from "#lib/auth/link-actor.ts";
import { hashPassword } from "#lib/auth/passwords.ts";
import type { SessionClaims } from "#lib/auth/session-actor.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { useUserLink } from "#lib/db/user-links.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { AcceptInvitationInput } from "#lib/domain/user/user.schema.ts";
import { refuseLink, refusePassword } from "./link-refusals.ts";

/**
 * Turns an invited user into an active one with a name and a password of their own. The secret of the link is the
 * proof of who asks. Returns the claims of their first session.
 *
 * Refuses NOT_FOUND for a link that is unknown, used or expired, INVALID for a weak password; the link stays good then.
 */
export async function acceptInvitation(
  deps: CommandDeps,
  input: AcceptInvitationInput,
): Promise<Outcome<Done<SessionClaims>>> {
  const holder = await findLinkHolder(deps.db, "invitation", input.secret, deps.now());
  if (holder === null) return refuseLink("invitation");
  const { link } = holder;
  const weak = refusePassword(input.password, { email: link.user.email, name: input.name });
  if (weak) return weak;
  const passwordHash = await hashPassword(input.password);
  return runCommand(deps, holder.actor, async ({ tx, now, record }) => {
    if (!(await useUserLink(tx, link, now))) return refuseLink("invitation");
    const changed = await tx.user.updateManyAndReturn({
      where: { id: link.user.id, status: "invited" },
      data: { status: "active", name: input.name, passwordHash, version: { increment: 1 } },
      select: { id: true, sessionEpoch: true },
    });
    const user = changed[0];
    if (user === undefined) return refuseLink("invitation");
    record("user.activated", "user", user.id, {});
    record("user.password-changed", "user", user.id, { how: "invitation" });
    return ok({ userId: user.id, sessionEpoch: user.sessionEpoch });
  });
}
