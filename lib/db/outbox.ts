import type { Tx } from "./database.ts";

interface NewMessage {
  readonly to: string;
  readonly subject: string;
  /** Plain text. May hold a one-time link; it is taken out once the message was sent. */
  readonly body: string;
}

/**
 * Writes a message in the transaction of the change it tells about, so that neither exists without the other. A job
 * sends it where SMTP_URL is set; elsewhere it stays under Settings → Outbox. One to a reader names its sender, so that
 * it is forgotten with them.
 */
export async function queueMessage(
  tx: Tx,
  message: NewMessage,
  now: Date,
  to: { readonly readerSenderId: string } | null = null,
): Promise<void> {
  await tx.outboxMessage.create({ data: { ...message, ...to, createdAt: now }, select: { id: true } });
}
