import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import { findNamedClaim, findReaderMessage, type ReaderMessageRow } from "#lib/db/reader-messages.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import {
  openReaderStates,
  type ReaderMessageState,
  type ReaderMove,
} from "#lib/domain/reader-message/reader-message.ts";
import type { MoveReaderMessageInput } from "#lib/domain/reader-message/reader-message.schema.ts";
import { decideReaderMove } from "#lib/domain/reader-message/reader-message.workflow.ts";
import { tellSenders } from "./tell-senders.ts";

export interface MovedReaderMessage {
  readonly messageId: string;
  readonly move: ReaderMove;
  readonly state: ReaderMessageState;
  readonly version: number;
}

/**
 * Moves a message: look at it, take it up with a claim of the desk, answer, decline, mark as spam, undo. Senders who
 * left an address get a mail that something was decided, with their status link and nothing else.
 *
 * A claim comes into being by spotting a span of an article and in no other way, so a message is never a claim by
 * itself: it is taken up with one that the desk has spotted.
 * Refusals: NOT_FOUND; CONFLICT on a stale version; those of `decideReaderMove`; INVALID on `claim`.
 */
export async function moveReaderMessage(
  deps: CommandDeps,
  actor: Actor,
  input: MoveReaderMessageInput,
): Promise<Outcome<Done<MovedReaderMessage>>> {
  return runCommand(deps, actor, async (scope) => {
    const { messageId, move, version } = input;
    const message = await findReaderMessage(scope.tx, messageId);
    if (message === null) return refuse("NOT_FOUND", "There is no such message any more.");
    const claimId = await claimOf(scope, message, input);
    if (!claimId.ok) return claimId;
    const decided = decideReaderMove(message.state, move, {
      actor,
      hasClaim: claimId.value !== null,
      answer: input.answer ?? null,
    });
    if (!decided.ok) return decided;
    const { to } = decided.value;
    const { count } = await scope.tx.readerMessage.updateMany({
      where: { id: messageId, version },
      data: {
        state: to,
        claimId: claimId.value,
        version: { increment: 1 },
        ...columnsOf(message, input, to, { actor, now: scope.now }),
      },
    });
    if (count === 0) return stale(message);
    scope.record("reader-message.moved", "reader-message", messageId, {
      ...{ move, from: message.state, to },
      claimId: claimId.value,
    });
    if (move === "take-up" || move === "answer" || move === "decline") await tellSenders(scope, message);
    return ok({ messageId, move, state: to, version: version + 1 });
  });
}

/** The claim the message stands with after the move. An undone claim message lets go of its claim. */
async function claimOf(
  { tx }: CommandScope,
  message: ReaderMessageRow,
  { move, claim }: MoveReaderMessageInput,
): Promise<Outcome<string | null>> {
  if (move === "undo") return ok(message.kind === "error" ? message.claimId : null);
  if (move !== "take-up" || message.kind === "error" || claim == null) return ok(message.claimId);
  const found = await findNamedClaim(tx, claim);
  if (found === null || found.stage === "rejected") {
    const sentence =
      found === null
        ? "The desk has no claim under this address."
        : "This claim was rejected; choose another.";
    return refuse("INVALID", sentence, { fields: { claim: [sentence] } });
  }
  return ok(found.id);
}

/** An answer stays when a move is undone: it is offered again when somebody writes the next one. */
function columnsOf(
  message: ReaderMessageRow,
  { answer, move }: MoveReaderMessageInput,
  to: ReaderMessageState,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
) {
  const isOpen = openReaderStates.includes(to);
  return {
    seenAt: to === "received" ? null : (message.seenAt ?? now),
    decidedAt: isOpen ? null : now,
    decidedById: isOpen ? null : actor.userId,
    answer: move === "undo" || answer == null ? message.answer : answer,
  };
}

function stale({ state, answer, version }: ReaderMessageRow) {
  return refuse("CONFLICT", "Somebody else has handled this message in the meantime.", {
    current: { state, answer, version },
  });
}
