import { hashOfSecret } from "#lib/auth/one-time-secret.ts";
import { systemActor } from "#lib/auth/system-actor.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { findSenderByToken, forgetSenders } from "#lib/db/reader-senders.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { ForgottenSenders } from "./forget-message-senders.ts";

/**
 * Forgets one sender, by whoever holds the status address of that sending: who has the secret is its sender. Doing it again
 * changes nothing. Refusal: NOT_FOUND for a secret that opens nothing.
 */
export async function forgetSender(
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
