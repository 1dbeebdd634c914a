import { hashOfSecret } from "#lib/auth/one-time-secret.ts";
import { systemActor } from "#lib/auth/system-actor.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { findReaderMessage } from "#lib/db/reader-messages.ts";
import { findSenderByToken, forgetSenders } from "#lib/db/reader-senders.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import type { ReaderMessageRef } from "#lib/domain/reader-message/reader-message.schema.ts";

/** How many senders had something to forget. */
export interface ForgottenSenders {
  readonly messageId: string;
  readonly senders: number;
}

/** Forgets who sent a message before its time: every name and address, and mail to them. Refusals: FORBIDDEN; NOT_FOUND. */
export async function forgetMessageSenders(
  deps: CommandDeps,
  actor: Actor,
  { messageId }: ReaderMessageRef,
): Promise<Outcome<Done<ForgottenSenders>>> {
  return runCommand(deps, actor, async ({ tx, record }) => {
    const forbidden = refusalOf(actor, "reader-message.senders");
    if (forbidden !== null) return forbidden;
    if ((await findReaderMessage(tx, messageId)) === null) {
      return refuse("NOT_FOUND", "There is no such message any more.");
    }
    const senders = await forgetSenders(tx, { messageId });
    const payload = { senders, bySender: false };
    if (senders > 0) record("reader-message.senders-forgotten", "reader-message", messageId, payload);
    return ok({ messageId, senders });
  });
}

/**
 * The same by whoever holds a status address, for that one sending: who has the secret is its sender. Doing it again
 * changes nothing. Refusal: NOT_FOUND for a secret that opens nothing.
 */
export async function forgetSenderByToken(
  deps: CommandDeps,
  token: string,
): Promise<Outcome<Done<ForgottenSenders>>> {
  return runCommand(deps, systemActor("A reader"), async ({ tx, record }) => {
    const sender = await findSenderByToken(tx, hashOfSecret(token));
    if (sender === null) return refuse("NOT_FOUND", "There is no such message.");
    const { id, messageId } = sender;
    const senders = await forgetSenders(tx, { id });
    const payload = { senders, bySender: true };
    if (senders > 0) record("reader-message.senders-forgotten", "reader-message", messageId, payload);
    return ok({ messageId, senders });
  });
}
