import { hashOfSecret } from "#lib/auth/one-time-secret.ts";
import { hashPassword } from "#lib/auth/passwords.ts";
import type { SessionClaims } from "#lib/auth/session-actor.ts";
import { isOpenSetUpSecret } from "#lib/auth/set-up-link.ts";
import { systemActor } from "#lib/auth/system-actor.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { refusePassword } from "#lib/commands/user/link-refusals.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import type { SetUpDeskInput } from "#lib/domain/settings/settings.schema.ts";

/**
 * First steps of an empty desk: its name, its time zone and its first admin. The secret of the set-up link is the
 * proof of who asks. Returns the claims of the admin's first session.
 *
 * Refuses NOT_FOUND when the link is not the present one or an admin exists, INVALID for a weak password or a taken
 * address; the link stays good then.
 */
export async function setUpDesk(
  deps: CommandDeps,
  input: SetUpDeskInput,
): Promise<Outcome<Done<SessionClaims>>> {
  if (!(await isOpenSetUpSecret(deps.db, input.secret))) return refuseSetUpLink();
  const email = input.email.toLowerCase();
  const weak = refusePassword(input.password, { email, name: input.name });
  if (weak) return weak;
  const passwordHash = await hashPassword(input.password);
  return runCommand(deps, systemActor("Set-up link"), async ({ tx, now, record, touch }) => {
    // The digest decides: of two people who press the button at once, one finds it gone.
    const setUp = await tx.setting.updateMany({
      where: { id: 1, setUpSecretHash: hashOfSecret(input.secret) },
      data: {
        deskName: input.deskName,
        timeZone: input.timeZone,
        setUpSecretHash: null,
        setUpAt: now,
        version: { increment: 1 },
      },
    });
    if (setUp.count === 0) return refuseSetUpLink();
    const [user] = await tx.user.createManyAndReturn({
      data: [{ email, name: input.name, role: "admin", status: "active", passwordHash, createdAt: now }],
      skipDuplicates: true,
      select: { id: true, sessionEpoch: true },
    });
    if (user === undefined) {
      const sentence = "This address has an account already.";
      return refuse("INVALID", sentence, { fields: { email: [sentence] } });
    }
    record("desk.set-up", "desk", "desk", { deskName: input.deskName });
    record("user.invited", "user", user.id, { email, role: "admin" });
    record("user.activated", "user", user.id, {});
    touch(publicTags.desk);
    return ok({ userId: user.id, sessionEpoch: user.sessionEpoch });
  });
}

function refuseSetUpLink() {
  return refuse(
    "NOT_FOUND",
    "This set-up link was used or replaced. The present one is printed where the application was started.",
  );
}
