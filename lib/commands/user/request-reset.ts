import { hashOfSecret, newSecret } from "#lib/auth/one-time-secret.ts";
import { systemActor } from "#lib/auth/system-actor.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { queueMessage } from "#lib/db/outbox.ts";
import { readSettings } from "#lib/db/settings.ts";
import { addUserLink } from "#lib/db/user-links.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { resetLifetimeMs } from "#lib/domain/user/user.ts";
import type { RequestResetInput } from "#lib/domain/user/user.schema.ts";
import { env } from "#lib/env.ts";
import { resetMessage } from "./user-messages.ts";

/**
 * Answers "I forgot my password": writes an active user a link that is good once and for an hour. For an address
 * without an active account it does nothing and answers the same; nobody learns here who works at the desk.
 */
export async function requestReset(
  deps: CommandDeps,
  input: RequestResetInput,
): Promise<Outcome<Done<null>>> {
  return runCommand(deps, systemActor("Forgotten password"), async ({ tx, now, record }) => {
    const user = await tx.user.findFirst({
      where: { email: input.email, status: "active" },
      select: { id: true, email: true },
    });
    if (user === null) return ok(null);
    const secret = newSecret();
    await addUserLink(
      tx,
      {
        userId: user.id,
        kind: "password_reset",
        secretHash: hashOfSecret(secret),
        expiresAt: new Date(now.getTime() + resetLifetimeMs),
      },
      now,
    );
    const link = `${env().PUBLIC_ORIGIN}/reset-password/${secret}`;
    await queueMessage(tx, resetMessage(await readSettings(tx), user.email, link), now);
    record("user.reset-requested", "user", user.id, {});
    return ok(null);
  });
}
