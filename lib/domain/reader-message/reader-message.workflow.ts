import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { can, refusalOf, type PermissionName } from "#lib/domain/policy/policy.rules.ts";
import {
  readerMessageStateLabels,
  readerMoveLabels,
  readerMoves,
  type ReaderMessageState,
  type ReaderMove,
} from "./reader-message.ts";

interface ReaderMoveRule {
  readonly from: readonly ReaderMessageState[];
  readonly to: (state: ReaderMessageState) => ReaderMessageState;
  readonly permission: PermissionName;
  /** Which words the move needs; what is missing is said beside the field. */
  readonly needs: "claim" | "answer" | null;
}

const open = ["received", "looked_at"] as const;
const undecided = [...open, "taken_up"] as const;
const always = (state: ReaderMessageState) => () => state;

/**
 * received → looked at → taken up / answered / declined / spam. What was taken up can still be answered or declined.
 * An undo goes back to "looked at", and from there to "received": whatever was decided, somebody did look.
 */
const rules: Readonly<Record<ReaderMove, ReaderMoveRule>> = {
  "look-at": {
    from: ["received"],
    to: always("looked_at"),
    permission: "reader-message.handle",
    needs: null,
  },
  "take-up": { from: open, to: always("taken_up"), permission: "reader-message.handle", needs: "claim" },
  answer: { from: undecided, to: always("answered"), permission: "reader-message.answer", needs: "answer" },
  decline: { from: undecided, to: always("declined"), permission: "reader-message.answer", needs: "answer" },
  "mark-spam": { from: open, to: always("spam"), permission: "reader-message.handle", needs: null },
  undo: {
    from: ["looked_at", "taken_up", "answered", "declined", "spam"],
    to: (state) => (state === "looked_at" ? "received" : "looked_at"),
    permission: "reader-message.handle",
    needs: null,
  },
};

export interface ReaderMoveInput {
  readonly actor: Actor;
  /** Whether a claim to take it up with is known: named with the move, or the one an error is about. */
  readonly hasClaim: boolean;
  readonly answer: string | null;
}

/** Where a move leads. Refusals: FORBIDDEN; ILLEGAL_MOVE from this state; INVALID on `claim` or `answer`. */
export function decideReaderMove(
  state: ReaderMessageState,
  move: ReaderMove,
  { actor, hasClaim, answer }: ReaderMoveInput,
): Outcome<{ readonly to: ReaderMessageState }> {
  const rule = rules[move];
  const forbidden = refusalOf(actor, permissionOf(state, move));
  if (forbidden !== null) return forbidden;
  if (!rule.from.includes(state)) {
    const now = readerMessageStateLabels[state].toLowerCase();
    return refuse("ILLEGAL_MOVE", `“${readerMoveLabels[move]}” is not possible: the message is ${now}.`);
  }
  if (rule.needs === "claim" && !hasClaim) return missing("claim", "Name the claim it is taken up with.");
  if (rule.needs === "answer" && answer === null) {
    return missing("answer", move === "decline" ? "Write the reason." : "Write the answer.");
  }
  return ok({ to: rule.to(state) });
}

/** What was written in the desk's name is taken back only by who may write it. */
function permissionOf(state: ReaderMessageState, move: ReaderMove): PermissionName {
  const isWritten = state === "answered" || state === "declined";
  return move === "undo" && isWritten ? "reader-message.answer" : rules[move].permission;
}

/** Which moves are open to this person from this state; the screen shows no others. */
export function readerMovesOf(actor: Actor, state: ReaderMessageState): ReaderMove[] {
  return readerMoves.filter(
    (move) => rules[move].from.includes(state) && can(actor, permissionOf(state, move)),
  );
}

function missing(field: string, message: string) {
  return refuse("INVALID", message, { fields: { [field]: [message] } });
}
