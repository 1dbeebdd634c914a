import { statusTokenOf } from "#lib/auth/desk-seal.ts";
import { hashOfSecret } from "#lib/auth/one-time-secret.ts";
import type { CommandScope } from "#lib/commands/run-command.ts";
import { queueMessage } from "#lib/db/outbox.ts";
import type { ReaderMessageRow } from "#lib/db/reader-messages.ts";
import { sendersWithMail } from "#lib/db/reader-senders.ts";
import { readSettings } from "#lib/db/settings.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { readerNewsMessage } from "./reader-mail.ts";

/**
 * Writes a mail to every sender of a message who left an address: that there is news, and where. What was decided and
 * what they wrote stands on their status page alone. A link from before NEXTAUTH_SECRET was changed cannot be made
 * again; its page still opens for whoever kept it, and no mail is written.
 */
export async function tellSenders({ tx, now }: CommandScope, message: ReaderMessageRow): Promise<void> {
  const senders = await sendersWithMail(tx, message.id);
  if (senders.length === 0) return;
  const desk = await readSettings(tx);
  for (const { id, email, tokenHash } of senders) {
    const token = statusTokenOf(id);
    if (hashOfSecret(token) !== tokenHash) {
      log.warn({ messageId: message.id }, "a status link of another NEXTAUTH_SECRET: no mail was written");
      continue;
    }
    const news = { to: email, origin: env().PUBLIC_ORIGIN, token, language: message.language };
    await queueMessage(tx, readerNewsMessage(desk, news), now, { readerSenderId: id });
  }
}
