import { newSecret, hashOfSecret } from "#lib/auth/one-time-secret.ts";
import type { CommandScope } from "#lib/commands/run-command.ts";
import { queueMessage } from "#lib/db/outbox.ts";
import { readSettings } from "#lib/db/settings.ts";
import { addUserLink } from "#lib/db/user-links.ts";
import { invitationLifetimeMs } from "#lib/domain/user/user.ts";
import { env } from "#lib/env.ts";
import { invitationMessage } from "./user-messages.ts";

/** An invitation as whoever made it sees it, once: the link is not kept. */
export interface Invitation {
  readonly userId: string;
  readonly email: string;
  readonly link: string;
  readonly expiresAt: string;
}

/** Makes the one-time link of an invited user and queues its mail. The last step of inviting and inviting again. */
export async function openInvitation(
  { tx, now }: Pick<CommandScope, "tx" | "now">,
  user: { readonly id: string; readonly email: string },
): Promise<Invitation> {
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + invitationLifetimeMs);
  const link = `${env().PUBLIC_ORIGIN}/invitation/${secret}`;
  await addUserLink(
    tx,
    { userId: user.id, kind: "invitation", secretHash: hashOfSecret(secret), expiresAt },
    now,
  );
  await queueMessage(tx, invitationMessage(await readSettings(tx), user.email, link), now);
  return { userId: user.id, email: user.email, link, expiresAt: expiresAt.toISOString() };
}
