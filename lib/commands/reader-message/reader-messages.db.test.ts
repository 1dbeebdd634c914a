import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { statusTokenOf } from "#lib/auth/desk-seal.ts";
import { hashOfSecret } from "#lib/auth/one-time-secret.ts";
import { done, refusalFrom } from "#lib/commands/testing/claim-path.ts";
import {
  addClaim,
  addUser,
  allPayloads,
  depsOf,
  eventKinds,
  testNow,
} from "#lib/commands/testing/library-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ReaderMessageFields } from "#lib/domain/reader-message/reader-message.ts";
import { editReaderSettings } from "./edit-reader-settings.ts";
import { forgetReaders } from "./forget-readers.ts";
import { forgetMessageSenders } from "./forget-message-senders.ts";
import { forgetSender } from "./forget-sender.ts";
import { moveReaderMessage } from "./move-reader-message.ts";
import { receiveReaderMessage, type ReceiveReaderMessageInput } from "./receive-reader-message.ts";

let desk: TestDatabase;
let editor: Actor;
let researcher: Actor;
let managing: Actor;

beforeAll(async () => {
  desk = await createTestDatabase();
  editor = await addUser(desk.db, "editor", "Edda");
  researcher = await addUser(desk.db, "researcher", "Rona");
  managing = await addUser(desk.db, "managing_editor", "Mara");
});
afterAll(() => desk.close());
beforeEach(() => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of at least thirty-two characters");
});

const dayMs = 86_400_000;
const depsAt = (days: number) => ({
  ...depsOf(desk.db),
  now: () => new Date(testNow.getTime() + days * dayMs),
});

let count = 0;

/** A sending with words of its own; `sender` as the door makes it. */
function sending(
  fields: Partial<ReaderMessageFields> = {},
  more: Partial<ReceiveReaderMessageInput> = {},
): ReceiveReaderMessageInput {
  count += 1;
  const text = `The toll rose by ${String(count)} crowns.`;
  const id = crypto.randomUUID();
  return {
    fields: { kind: "claim", text, wouldBeRight: null, place: null, name: null, email: null, ...fields },
    about: null,
    language: "en",
    sender: { id, tokenHash: hashOfSecret(statusTokenOf(id)) },
    ...more,
  };
}

const send = async (input = sending(), deps = depsOf(desk.db)) =>
  done(await receiveReaderMessage(deps, input));
const messageRow = (id: string) => desk.db.readerMessage.findUniqueOrThrow({ where: { id } });
const sendersOf = (messageId: string) =>
  desk.db.readerSender.findMany({ where: { messageId }, orderBy: { id: "asc" } });
const mailOf = (messageId: string) =>
  desk.db.outboxMessage.findMany({ where: { readerSender: { messageId } } });

describe("receiving", () => {
  it("keeps the words apart from who sent them, and the history knows neither", async () => {
    const marked = {
      text: "MARKTEXT says something.",
      name: "MARKNAME",
      email: "markmail@x.example",
      place: "MARKPLACE",
    };
    const { messageId, isNew } = await send(sending(marked));
    expect(isNew).toBe(true);
    expect(await messageRow(messageId)).toMatchObject({ state: "received", text: marked.text, version: 1 });
    expect(await sendersOf(messageId)).toMatchObject([
      {
        name: "MARKNAME",
        email: "markmail@x.example",
        contactUntil: new Date(testNow.getTime() + 90 * dayMs),
      },
    ]);
    expect(await eventKinds(desk.db, messageId)).toEqual(["reader-message.received"]);
    expect(await allPayloads(desk.db)).not.toMatch(/MARK|markmail/);
  });

  it("of the same form twice at the same moment is one message and one sending", async () => {
    const input = sending();
    const both = await Promise.all([1, 2, 3, 4].map(() => receiveReaderMessage(depsOf(desk.db), input)));
    const ids = both.map((outcome) => done(outcome).messageId);
    expect(new Set(ids).size).toBe(1);
    expect(await sendersOf(ids[0] ?? "")).toHaveLength(1);
  });

  it("of the same words in several forms at the same moment is one message; each sending keeps its own link", async () => {
    const text = "The bridge is closed on Sundays!";
    const inputs = [text, text.toUpperCase(), "the bridge is closed, on sundays", text].map((t) =>
      sending({ text: t }),
    );
    const results = await Promise.all(inputs.map((input) => receiveReaderMessage(depsOf(desk.db), input)));
    const received = results.map((outcome) => done(outcome));
    expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(1);
    expect(received.filter(({ isNew }) => isNew)).toHaveLength(1);
    const senders = await sendersOf(received[0]?.messageId ?? "");
    expect(new Set(senders.map(({ tokenHash }) => tokenHash)).size).toBe(inputs.length);
  });

  it("of the same words after a day is another message", async () => {
    const text = "The ferry sinks every spring.";
    const first = await send(sending({ text }));
    const second = await send(sending({ text }), depsAt(1.01));
    expect(second.messageId).not.toBe(first.messageId);
    expect(second.isNew).toBe(true);
  });

  it("of other words under an id that was used is refused, so that the door draws another", async () => {
    const first = sending();
    await send(first);
    const other = sending({}, { sender: first.sender });
    expect(refusalFrom(await receiveReaderMessage(depsOf(desk.db), other))).toMatchObject({
      code: "CONFLICT",
    });
    const [a, b] = [sending(), sending()].map((input) => ({ ...input, sender: sending().sender }));
    if (a === undefined || b === undefined) throw new Error("two sendings");
    const race = await Promise.all(
      [a, { ...b, sender: a.sender }].map((i) => receiveReaderMessage(depsOf(desk.db), i)),
    );
    expect(race.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("of an error needs a publication there was", async () => {
    const claimId = await addClaim(desk.db, { stage: "published", lastPublication: 2 });
    const unpublished = await addClaim(desk.db);
    const error = { kind: "error", wouldBeRight: "Three." } as const;
    const { messageId } = await send(sending(error, { about: { claimId, n: 2 } }));
    expect(await messageRow(messageId)).toMatchObject({ kind: "error", claimId, publicationN: 2 });
    for (const about of [
      { claimId, n: 3 },
      { claimId: unpublished, n: 1 },
    ]) {
      const refused = await receiveReaderMessage(depsOf(desk.db), sending(error, { about }));
      expect(refusalFrom(refused)).toMatchObject({ code: "NOT_FOUND" });
    }
  });
});

const move = async (messageId: string, input: object, actor = editor) => {
  const { version } = await messageRow(messageId);
  return moveReaderMessage(depsOf(desk.db), actor, { messageId, version, ...input } as never);
};

describe("handling", () => {
  it("takes a message up with a claim by its pasted address, and undoes it step by step", async () => {
    const { messageId } = await send();
    const claimId = await addClaim(desk.db);
    const { slug } = await desk.db.claim.findUniqueOrThrow({ where: { id: claimId } });
    const claim = `https://desk.example/desk/claims/${slug}?moved=1#gate`;
    done(await move(messageId, { move: "take-up", claim }, researcher));
    expect(await messageRow(messageId)).toMatchObject({ state: "taken_up", claimId, version: 2 });
    done(await move(messageId, { move: "undo" }, researcher));
    expect(await messageRow(messageId)).toMatchObject({ state: "looked_at", claimId: null, decidedAt: null });
    done(await move(messageId, { move: "undo" }, researcher));
    expect(await messageRow(messageId)).toMatchObject({ state: "received", seenAt: null });
    expect(await eventKinds(desk.db, messageId)).toEqual([
      "reader-message.received",
      "reader-message.moved",
      "reader-message.moved",
      "reader-message.moved",
    ]);
  });

  it("refuses an unknown or rejected claim on its field, and a merged one leads to where it went", async () => {
    const { messageId } = await send();
    expect(refusalFrom(await move(messageId, { move: "take-up", claim: "no-such-claim" }))).toMatchObject({
      code: "INVALID",
      fields: { claim: [expect.stringContaining("no claim")] },
    });
    const target = await addClaim(desk.db);
    const merged = await addClaim(desk.db);
    await desk.db.claim.update({ where: { id: merged }, data: { stage: "merged", mergedIntoId: target } });
    done(await move(messageId, { move: "take-up", claim: merged }));
    expect(await messageRow(messageId)).toMatchObject({ claimId: target });
  });

  it("of an error undone keeps the claim it is about", async () => {
    const claimId = await addClaim(desk.db, { stage: "published", lastPublication: 1 });
    const { messageId } = await send(sending({ kind: "error" }, { about: { claimId, n: 1 } }));
    done(await move(messageId, { move: "take-up" }));
    done(await move(messageId, { move: "undo" }));
    expect(await messageRow(messageId)).toMatchObject({ state: "looked_at", claimId });
  });

  it("by two people at once lets one through and tells the other", async () => {
    const { messageId } = await send();
    const { version } = await messageRow(messageId);
    const both = await Promise.all(
      (["mark-spam", "look-at"] as const).map((m) =>
        moveReaderMessage(depsOf(desk.db), editor, { messageId, version, move: m }),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "CONFLICT" } });
  });

  it("writes to whoever left an address, with the link alone", async () => {
    const answered = sending({ email: "reader@x.example", name: "Ada" }, { language: "uk" });
    const { messageId } = await send(answered);
    done(await move(messageId, { move: "look-at" }));
    expect(await mailOf(messageId)).toEqual([]);
    done(await move(messageId, { move: "answer", answer: "MARKANSWER: the toll rose by three." }));
    const [mail, ...others] = await mailOf(messageId);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: "reader@x.example" });
    expect(mail?.body).toContain(`/uk/submit/${statusTokenOf(answered.sender.id)}`);
    expect(`${mail?.subject ?? ""}${mail?.body ?? ""}`).not.toMatch(/MARKANSWER|Ada|toll/);
    expect(await allPayloads(desk.db)).not.toMatch(/MARKANSWER|reader@x/);
  });

  it("writes no mail where the link cannot be made again, and changes the state all the same", async () => {
    const lost = sending(
      { email: "old@x.example" },
      { sender: { id: crypto.randomUUID(), tokenHash: "0".repeat(64) } },
    );
    const { messageId } = await send(lost);
    done(await move(messageId, { move: "decline", answer: "It is an opinion." }));
    expect(await mailOf(messageId)).toEqual([]);
    expect(await messageRow(messageId)).toMatchObject({ state: "declined" });
  });
});

describe("forgetting", () => {
  it("takes names, addresses and mail when their time is over, and leaves the message and its link", async () => {
    const { messageId } = await send(sending({ email: "late@x.example" }));
    done(await move(messageId, { move: "answer", answer: "Yes." }));
    await forgetReaders(depsAt(89));
    expect(await sendersOf(messageId)).toMatchObject([{ email: "late@x.example" }]);
    expect(await forgetReaders(depsAt(90))).toBeGreaterThan(0);
    expect(await sendersOf(messageId)).toMatchObject([{ name: null, email: null, contactUntil: null }]);
    expect(await mailOf(messageId)).toEqual([]);
    expect(await messageRow(messageId)).toMatchObject({ state: "answered", answer: "Yes." });
    expect(await forgetReaders(depsAt(90))).toBe(0);
  });

  it("deletes spam whole after thirty days", async () => {
    const { messageId } = await send(sending({ email: "spam@x.example" }));
    done(await move(messageId, { move: "mark-spam" }));
    await forgetReaders(depsAt(29));
    expect(await messageRow(messageId)).toMatchObject({ state: "spam" });
    await forgetReaders(depsAt(30));
    expect(await desk.db.readerMessage.findUnique({ where: { id: messageId } })).toBeNull();
    expect(await sendersOf(messageId)).toEqual([]);
  });

  it("keeps what was promised when the desk keeps longer later, and forgets sooner when it keeps shorter", async () => {
    const settings = async (readerContactDays: number) => {
      const { version } = await desk.db.setting.findUniqueOrThrow({ where: { id: 1 } });
      done(
        await editReaderSettings(depsOf(desk.db), managing, {
          version,
          readerMessages: true,
          readerContactDays,
        }),
      );
    };
    const { messageId } = await send(sending({ name: "Ada" }));
    await settings(365);
    await forgetReaders(depsAt(91));
    expect(await sendersOf(messageId)).toMatchObject([{ name: null }]);
    const second = await send(sending({ name: "Bo" }));
    await settings(10);
    await forgetReaders(depsAt(11));
    expect(await sendersOf(second.messageId)).toMatchObject([{ name: null }]);
    await settings(90);
  });

  it("is for the sender who holds the link, for that sending alone, and for an editor at once", async () => {
    const text = "The lighthouse is blue.";
    const [mine, theirs] = [sending({ text, name: "Ada" }), sending({ text, name: "Bo" })];
    const { messageId } = await send(mine);
    await send(theirs);
    const token = statusTokenOf(mine.sender.id);
    expect(done(await forgetSender(depsOf(desk.db), token)).senders).toBe(1);
    expect(done(await forgetSender(depsOf(desk.db), token)).senders).toBe(0);
    expect((await sendersOf(messageId)).map(({ name }) => name).filter(Boolean)).toEqual(["Bo"]);
    expect(refusalFrom(await forgetSender(depsOf(desk.db), "guess"))).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(refusalFrom(await forgetMessageSenders(depsOf(desk.db), researcher, { messageId }))).toMatchObject(
      {
        code: "FORBIDDEN",
      },
    );
    expect(done(await forgetMessageSenders(depsOf(desk.db), editor, { messageId })).senders).toBe(1);
  });
});

describe("the settings", () => {
  it("close the forms: nothing is taken, whatever is posted", async () => {
    const { version } = await desk.db.setting.findUniqueOrThrow({ where: { id: 1 } });
    const input = { version, readerMessages: false, readerContactDays: 90 };
    expect(refusalFrom(await editReaderSettings(depsOf(desk.db), editor, input))).toMatchObject({
      code: "FORBIDDEN",
    });
    done(await editReaderSettings(depsOf(desk.db), managing, input));
    expect(refusalFrom(await receiveReaderMessage(depsOf(desk.db), sending()))).toMatchObject({
      code: "NOT_READY",
    });
    expect(refusalFrom(await editReaderSettings(depsOf(desk.db), managing, input))).toMatchObject({
      code: "CONFLICT",
    });
    done(
      await editReaderSettings(depsOf(desk.db), managing, {
        ...input,
        version: version + 1,
        readerMessages: true,
      }),
    );
    expect((await send()).isNew).toBe(true);
  });
});
