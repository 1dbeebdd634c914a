import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { statusTokenOf } from "#lib/auth/desk-seal.ts";
import { hashOfSecret } from "#lib/auth/one-time-secret.ts";
import { moveReaderMessage } from "#lib/commands/reader-message/move-reader-message.ts";
import { receiveReaderMessage } from "#lib/commands/reader-message/receive-reader-message.ts";
import { done, openTestDesk, type TestDesk } from "#lib/commands/testing/claim-path.ts";
import { addClaim } from "#lib/commands/testing/library-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ReaderMove, ReaderMessageFields } from "#lib/domain/reader-message/reader-message.ts";
import { getReaderStatus } from "#lib/queries/public/get-reader-status.ts";
import { countReaderErrors } from "./count-reader-errors.ts";
import { getReaderMessage } from "./get-reader-message.ts";
import { listReaderMessages } from "./list-reader-messages.ts";

let database: TestDatabase;
let desk: TestDesk;

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
});
afterAll(() => database.close());
beforeEach(async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of at least thirty-two characters");
  await database.db.readerMessage.deleteMany();
});

let count = 0;

async function send(
  fields: Partial<ReaderMessageFields> = {},
  about: { claimId: string; n: number } | null = null,
) {
  count += 1;
  const id = crypto.randomUUID();
  const tokenHash = hashOfSecret(statusTokenOf(id));
  const text = `The quay has ${String(count)} lamps.`;
  const kind = about === null ? "claim" : "error";
  const all = { kind, text, wouldBeRight: null, place: null, name: null, email: null, ...fields } as const;
  const { messageId } = done(
    await receiveReaderMessage(desk.deps, { fields: all, about, language: "en", sender: { id, tokenHash } }),
  );
  return { messageId, tokenHash };
}

async function move(messageId: string, name: ReaderMove, more: object = {}, actor: Actor = desk.editor) {
  const { version } = await database.db.readerMessage.findUniqueOrThrow({ where: { id: messageId } });
  return done(await moveReaderMessage(desk.deps, actor, { messageId, version, move: name, ...more }));
}

describe("the list", () => {
  it("shows the newest first, by kind and state, with counts, and never who sent", async () => {
    const claimId = await addClaim(database.db, { stage: "published", lastPublication: 1 });
    const marked = await send({ name: "MARKNAME", email: "mark@x.example" });
    const error = await send({}, { claimId, n: 1 });
    const spam = await send();
    await move(spam.messageId, "mark-spam");
    const open = await listReaderMessages(database.db, desk.researcher, { state: "open" });
    expect(open.items.map(({ id }) => id)).toEqual([error.messageId, marked.messageId]);
    expect([open.open, open.states.spam, open.nextCursor]).toEqual([2, 1, null]);
    expect(JSON.stringify(open)).not.toMatch(/MARKNAME|mark@x/);
    const errors = await listReaderMessages(database.db, desk.editor, { kind: "error" });
    expect(errors.items.map(({ id }) => id)).toEqual([error.messageId]);
    expect(errors.states.received).toBe(1);
  });

  it("pages by cursor without repeating or missing a message", async () => {
    const sent: string[] = [];
    for (let n = 0; n < 5; n += 1) sent.unshift((await send()).messageId);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await listReaderMessages(database.db, desk.editor, { take: 2, after });
      seen.push(...page.items.map(({ id }) => id));
      after = page.nextCursor;
    } while (after !== null);
    expect(seen).toEqual(sent);
    const hostile = await listReaderMessages(database.db, desk.editor, { after: "'; DROP TABLE users; --" });
    expect(hostile.items).toHaveLength(5);
  });

  it("offers to undo what somebody decided within the last hour, and to them alone", async () => {
    const { messageId } = await send();
    await move(messageId, "mark-spam");
    const of = async (actor: Actor, now?: Date) =>
      (await listReaderMessages(database.db, actor, {}, now ?? desk.deps.now())).justDecided.map(
        ({ id }) => id,
      );
    expect(await of(desk.editor)).toEqual([messageId]);
    expect(await of(desk.researcher)).toEqual([]);
    expect(await of(desk.editor, new Date(desk.deps.now().getTime() + 7_200_000))).toEqual([]);
  });
});

describe("one message", () => {
  it("shows senders to editors only, and says to others how many are known", async () => {
    const { messageId } = await send({ name: "Ada", email: "ada@x.example" });
    const editors = await getReaderMessage(database.db, desk.editor, messageId);
    expect(editors?.senders).toMatchObject([{ name: "Ada", email: "ada@x.example" }]);
    const researchers = await getReaderMessage(database.db, desk.researcher, messageId);
    expect(researchers).toMatchObject({ senders: null, known: 1, sent: 1 });
    expect(JSON.stringify(researchers)).not.toMatch(/Ada|ada@x/);
  });

  it("offers the claims with similar words, none that was rejected", async () => {
    const similar = await addClaim(database.db);
    await database.db.claim.update({
      where: { id: await addClaim(database.db) },
      data: { text: "The harbour toll rose by 4 crowns.", stage: "rejected", rejectReason: "No." },
    });
    const { messageId } = await send({ text: "the harbour toll rose by four crowns" });
    const { slug } = await database.db.claim.findUniqueOrThrow({ where: { id: similar } });
    const view = await getReaderMessage(database.db, desk.editor, messageId);
    expect(view?.offered.map((claim) => claim.slug)).toContain(slug);
    expect(view?.offered.every(({ text }) => !text.includes("4 crowns"))).toBe(true);
  });

  it("is nothing for an id that is none, and its claim counts its error reports but spam", async () => {
    expect(await getReaderMessage(database.db, desk.editor, "no-id")).toBeNull();
    const claimId = await addClaim(database.db, { stage: "published", lastPublication: 1 });
    const merged = await addClaim(database.db, { stage: "published", lastPublication: 1 });
    const [a, b] = [await send({}, { claimId, n: 1 }), await send({}, { claimId, n: 1 })];
    await send({}, { claimId: merged, n: 1 });
    await database.db.claim.update({
      where: { id: merged },
      data: { stage: "merged", mergedIntoId: claimId },
    });
    await move(a.messageId, "mark-spam");
    await move(b.messageId, "decline", { answer: "It is right as it stands." });
    expect(await countReaderErrors(database.db, desk.researcher, claimId)).toEqual({ total: 2, open: 1 });
  });
});

describe("the sender", () => {
  it("follows the message from received to the answer, and sees nothing of a decision that was taken back", async () => {
    const { messageId, tokenHash } = await send();
    const status = () => getReaderStatus(database.db, tokenHash);
    expect(await status()).toMatchObject({ state: "received", seenAt: null, decidedAt: null, answer: null });
    await move(messageId, "look-at");
    expect(await status()).toMatchObject({ state: "looked_at", seenAt: expect.any(String) as string });
    await move(messageId, "answer", { answer: "It has three lamps." });
    expect(await status()).toMatchObject({ state: "answered", answer: "It has three lamps." });
    await move(messageId, "undo");
    expect(await status()).toMatchObject({ state: "looked_at", answer: null, decidedAt: null });
    expect(await getReaderStatus(database.db, "0".repeat(64))).toBeNull();
  });

  it("gets the claim's public address once it is live and nothing of the working copy before", async () => {
    const claimId = await addClaim(database.db);
    await database.db.claim.update({ where: { id: claimId }, data: { text: "MARKWORKING" } });
    const { messageId, tokenHash } = await send();
    await move(messageId, "take-up", { claim: claimId });
    const before = await getReaderStatus(database.db, tokenHash);
    expect(before).toMatchObject({ state: "taken_up", claim: null });
    expect(JSON.stringify(before)).not.toContain("MARKWORKING");
  });

  it("who sends later than the desk looked does not learn when it did", async () => {
    const text = "The lighthouse keeper is a cat.";
    const first = await send({ text });
    await move(first.messageId, "look-at");
    const later = await send({ text });
    const view = await getReaderStatus(database.db, later.tokenHash);
    expect(view?.seenAt).toBe(view?.receivedAt);
  });
});
