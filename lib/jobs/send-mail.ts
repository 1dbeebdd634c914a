import { createTransport } from "nodemailer";
import type { Database } from "#lib/db/database.ts";
import { readSettings } from "#lib/db/settings.ts";
import { log } from "#lib/log.ts";

/** Older messages are not sent any more: their links have expired, and nobody waits for them. */
const freshMs = 7 * 24 * 60 * 60 * 1000;

const smtpTimeoutMs = 15_000;

interface MailSettings {
  readonly smtpUrl: string;
  /** Origin of the desk; its host makes the sender's address where Settings names no contact. */
  readonly origin: string;
}

/**
 * Sends what waits in the outbox, oldest first, and returns how many went out. A message that fails keeps its error
 * under Settings → Outbox and is tried again at the next call; the others go on.
 *
 * One worker at a time calls this. Should two ever meet, a message may arrive twice, with the same link.
 */
export async function sendWaitingMail(db: Database, mail: MailSettings, now: Date): Promise<number> {
  const waiting = await db.outboxMessage.findMany({
    where: { sentAt: null, createdAt: { gt: new Date(now.getTime() - freshMs) } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 50,
    select: { id: true, to: true, subject: true, body: true },
  });
  if (waiting.length === 0) return 0;
  const { contactEmail, deskName } = await readSettings(db);
  const address = contactEmail || `plumbline@${new URL(mail.origin).hostname}`;
  const transport = createTransport(mail.smtpUrl, {
    from: { name: deskName, address },
    connectionTimeout: smtpTimeoutMs,
    socketTimeout: smtpTimeoutMs,
  });
  let sent = 0;
  for (const { id, to, subject, body } of waiting) {
    try {
      await transport.sendMail({ to, subject, text: body });
      await db.outboxMessage.update({
        where: { id },
        data: { sentAt: now, lastError: null, body: withoutSecrets(body) },
        select: { id: true },
      });
      sent += 1;
    } catch (error) {
      // Not the error itself: servers repeat the recipient's address in what they answer.
      log.warn({ code: codeOf(error), messageId: id }, "a message could not be sent");
      await db.outboxMessage.update({
        where: { id },
        data: { lastError: reasonOf(error) },
        select: { id: true },
      });
    }
  }
  transport.close();
  return sent;
}

/** Once a message is on its way, nobody at the desk needs its one-time link or a reader's status link. */
function withoutSecrets(body: string): string {
  return body.replace(/(\/(?:invitation|reset-password|submit)\/)[\w-]+/g, "$1…");
}

/** "ECONNREFUSED", "EENVELOPE 550": enough to see what to do, and nobody's address in it. */
function codeOf(error: unknown): string {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  return [code, responseCode]
    .filter((part) => typeof part === "string" || typeof part === "number")
    .join(" ");
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 300);
}
