import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { findReaderMessage } from "#lib/db/reader-messages.ts";
import { forgetSenders } from "#lib/db/reader-senders.ts";
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
