import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";

export interface OutboxView {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly lastError: string | null;
}

const shown = 100;

/** The last hundred messages, newest first. Null below admin: a message that was not sent holds its one-time link. */
export async function listOutbox(db: Handle, actor: Actor): Promise<OutboxView[] | null> {
  if (!can(actor, "settings.outbox")) return null;
  const messages = await db.outboxMessage.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: shown,
    select: { id: true, to: true, subject: true, body: true, createdAt: true, sentAt: true, lastError: true },
  });
  return messages.map((message) => ({
    id: message.id,
    to: message.to,
    subject: message.subject,
    body: message.body,
    createdAt: message.createdAt.toISOString(),
    sentAt: message.sentAt?.toISOString() ?? null,
    lastError: message.lastError,
  }));
}
