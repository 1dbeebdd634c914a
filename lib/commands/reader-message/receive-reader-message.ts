import { systemActor } from "#lib/auth/system-actor.ts";
import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import { isUniqueViolation } from "#lib/db/failures.ts";
import { findReaderSender, lockSameMessage } from "#lib/db/reader-messages.ts";
import { readSettings } from "#lib/db/settings.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { ReaderMessageFields } from "#lib/domain/reader-message/reader-message.ts";
import {
  contactUntil,
  sameMessageKey,
  sameMessageSince,
} from "#lib/domain/reader-message/reader-message.rules.ts";
import { sha256 } from "#lib/publishing/canonical-json.ts";

export interface ReceiveReaderMessageInput {
  /** Read and cleaned by `readReaderForm`. */
  readonly fields: ReaderMessageFields;
  /** Of an error: the claim it is about, and the number of the publication the reader saw. */
  readonly about: { readonly claimId: string; readonly n: number } | null;
  /** Interface language of the form. */
  readonly language: string;
  /** Made by the door: the id of this sending (uuid) and the sha256 of the secret in its status address. */
  readonly sender: { readonly id: string; readonly tokenHash: string };
}

/** `isNew`: the desk has one more message; otherwise this sending joined one with the same words, or was sent before. */
export interface ReceivedReaderMessage {
  readonly messageId: string;
  readonly isNew: boolean;
}

/**
 * Takes a message of a reader, who is nobody the desk knows. The same words on the same thing within a day are one
 * message: every sending has a status address of its own, and none learns another's. The same sending twice (a double
 * click, a page loaded again) is one sending. Name and e-mail stand apart and enter no event.
 *
 * Refusals: NOT_READY while the desk takes no messages; NOT_FOUND (an error in what was never public); CONFLICT when
 * the sending's id stands for other words already: the door draws another id.
 */
export async function receiveReaderMessage(
  deps: CommandDeps,
  input: ReceiveReaderMessageInput,
): Promise<Outcome<Done<ReceivedReaderMessage>>> {
  try {
    return await runCommand(deps, systemActor("A reader"), (scope) => receive(scope, input));
  } catch (error) {
    // Two forms with one id and different words at the same moment; the row of the first stands.
    if (isUniqueViolation(error)) return otherWords();
    throw error;
  }
}

async function receive(
  scope: CommandScope,
  input: ReceiveReaderMessageInput,
): Promise<Outcome<ReceivedReaderMessage>> {
  const { tx, now } = scope;
  const { fields, about, sender } = input;
  const { readerMessages: isOpen, readerContactDays } = await readSettings(tx);
  if (!isOpen) return refuse("NOT_READY", "The desk takes no messages at present.");
  if (about !== null && !(await wasPublished(scope, about))) {
    return refuse("NOT_FOUND", "There is no such publication.");
  }
  const digest = sha256(JSON.stringify(sameMessageKey(fields, about?.claimId ?? null)));
  const same = await lockSameMessage(tx, digest, sameMessageSince(now));
  const before = await findReaderSender(tx, sender.id);
  if (before !== null) {
    return before.message.digest === digest
      ? ok({ messageId: before.messageId, isNew: false })
      : otherWords();
  }
  const messageId = same?.id ?? (await insertMessage(scope, input, digest));
  await tx.readerSender.create({
    data: {
      ...sender,
      messageId,
      name: fields.name,
      email: fields.email,
      contactUntil: contactUntil(fields, readerContactDays, now),
      createdAt: now,
    },
    select: { id: true },
  });
  scope.record("reader-message.received", "reader-message", messageId, {
    message: fields.kind,
    claimId: about?.claimId ?? null,
    n: about?.n ?? null,
    again: same !== null,
  });
  return ok({ messageId, isNew: same === null });
}

async function wasPublished({ tx }: CommandScope, about: { claimId: string; n: number }): Promise<boolean> {
  const claim = await tx.claim.findUnique({
    where: { id: about.claimId },
    select: { lastPublication: true },
  });
  return claim !== null && about.n >= 1 && about.n <= claim.lastPublication;
}

async function insertMessage(
  { tx, now }: CommandScope,
  { fields, about, language }: ReceiveReaderMessageInput,
  digest: string,
): Promise<string> {
  const { kind, text, wouldBeRight, place } = fields;
  const { id } = await tx.readerMessage.create({
    data: {
      ...{ kind, text, wouldBeRight, place, language, digest },
      claimId: about?.claimId ?? null,
      publicationN: about?.n ?? null,
      createdAt: now,
    },
    select: { id: true },
  });
  return id;
}

function otherWords() {
  return refuse("CONFLICT", "This form was sent before with other words.");
}
