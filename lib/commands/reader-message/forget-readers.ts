import { systemActor } from "#lib/auth/system-actor.ts";
import { runCommand, type CommandDeps } from "#lib/commands/run-command.ts";
import { forgetSenders, hasSomethingToForget } from "#lib/db/reader-senders.ts";
import { readSettings } from "#lib/db/settings.ts";
import { ok } from "#lib/domain/outcome/outcome.ts";
import { forgetBefore } from "#lib/domain/reader-message/reader-message.rules.ts";

/**
 * Forgets what the forms promised to forget: names and addresses whose time is over (as promised when they were sent,
 * or as the desk has shortened it since), with all mail to them, and spam whole. Returns how many rows it changed.
 */
export async function forgetReaders(deps: CommandDeps): Promise<number> {
  const now = deps.now();
  const { readerContactDays } = await readSettings(deps.db);
  const before = forgetBefore(readerContactDays, now);
  const senders = { OR: [{ contactUntil: { lte: now } }, { createdAt: { lte: before.contacts } }] };
  const spam = { state: "spam", decidedAt: { lte: before.spam } } as const;
  // Asked first: a command without a change would still write its tag times every minute.
  if (!(await hasSomethingToForget(deps.db, { senders, spam }))) return 0;
  const outcome = await runCommand(deps, systemActor("Forgetting"), async ({ tx, record }) => {
    const forgotten = await forgetSenders(tx, senders);
    // Their senders and the mail to them go with the rows.
    const { count } = await tx.readerMessage.deleteMany({ where: spam });
    if (forgotten + count > 0) {
      record("desk.readers-forgotten", "desk", "desk", { senders: forgotten, spam: count });
    }
    return ok(forgotten + count);
  });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value.result;
}
