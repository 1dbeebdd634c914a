import { describe, expect, it } from "vitest";
import { actorOf } from "#lib/domain/actor/actor.fixtures.ts";
import { readerMessageStates, readerMoves, type ReaderMove } from "./reader-message.ts";
import { decideReaderMove, readerMovesOf } from "./reader-message.workflow.ts";

const researcher = actorOf({ role: "researcher" });
const editor = actorOf({ role: "editor" });
const complete = { hasClaim: true, answer: "We have looked." };

/** Where each move leads from each state; what is missing here is refused. */
const table: Readonly<Record<string, Partial<Record<ReaderMove, string>>>> = {
  received: {
    "look-at": "looked_at",
    "take-up": "taken_up",
    answer: "answered",
    decline: "declined",
    "mark-spam": "spam",
  },
  looked_at: {
    "take-up": "taken_up",
    answer: "answered",
    decline: "declined",
    "mark-spam": "spam",
    undo: "received",
  },
  taken_up: { answer: "answered", decline: "declined", undo: "looked_at" },
  answered: { undo: "looked_at" },
  declined: { undo: "looked_at" },
  spam: { undo: "looked_at" },
};

describe("a message of a reader", () => {
  it.each(readerMessageStates.flatMap((state) => readerMoves.map((move) => [state, move] as const)))(
    "from “%s”, the move “%s” leads where the table says or is refused",
    (state, move) => {
      const decided = decideReaderMove(state, move, { actor: editor, ...complete });
      const to = table[state]?.[move];
      if (to === undefined) expect(decided).toMatchObject({ ok: false, refusal: { code: "ILLEGAL_MOVE" } });
      else expect(decided).toEqual({ ok: true, value: { to } });
    },
  );

  it("is sorted by researchers; what is written back in the desk's name is an editor's, and so is undoing it", () => {
    const refused = readerMoves.filter(
      (move) => !decideReaderMove("looked_at", move, { actor: researcher, ...complete }).ok,
    );
    expect(refused).toEqual(["look-at", "answer", "decline"]);
    const undo = (state: "answered" | "declined" | "spam") =>
      decideReaderMove(state, "undo", { actor: researcher, ...complete });
    expect(undo("answered")).toMatchObject({ refusal: { code: "FORBIDDEN" } });
    expect(undo("declined")).toMatchObject({ refusal: { code: "FORBIDDEN" } });
    expect(undo("spam")).toMatchObject({ ok: true });
  });

  it("is taken up with a claim only, and answered or declined in words only", () => {
    const bare = { actor: editor, hasClaim: false, answer: null };
    expect(decideReaderMove("received", "take-up", bare)).toMatchObject({
      refusal: { code: "INVALID", fields: { claim: expect.anything() } },
    });
    for (const move of ["answer", "decline"] as const) {
      expect(decideReaderMove("received", move, bare)).toMatchObject({
        refusal: { code: "INVALID", fields: { answer: expect.anything() } },
      });
    }
  });

  it("offers the moves that would be allowed and no others", () => {
    expect(readerMovesOf(researcher, "received")).toEqual(["look-at", "take-up", "mark-spam"]);
    expect(readerMovesOf(editor, "taken_up")).toEqual(["answer", "decline", "undo"]);
    expect(readerMovesOf(researcher, "answered")).toEqual([]);
    expect(readerMovesOf(actorOf({ role: "admin", scopes: ["read"] }), "received")).toEqual([]);
  });
});
