import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { signInGuard, slowDowns } from "#lib/web/sign-in-guard.ts";
import { checkCredentials } from "./credentials.ts";
import { actorForSession } from "./session-actor.ts";
import { addAccount, testPassword } from "./testing/accounts.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const home = "192.0.2.10";
const elsewhere = "198.51.100.7";

async function attempt(email: string, password: string, address: string) {
  return checkCredentials(database.db, signInGuard(database.db), { email, password, address });
}

async function failTimes(times: number, email: string, address: string) {
  for (let n = 0; n < times; n += 1) await attempt(email, "not the password", address);
}

describe("signing in", () => {
  it("gives the claims of a session whose actor has the role of the database", async () => {
    const account = await addAccount(database.db, "Imke", "editor");
    const outcome = await attempt(" IMKE@lorne.example ", testPassword, home);
    expect(outcome).toEqual({ ok: true, value: { userId: account.id, sessionEpoch: 0 } });
    if (!outcome.ok) return;
    const actor = await actorForSession(database.db, outcome.value);
    expect(actor).toMatchObject({ userId: account.id, name: "Imke", role: "editor", via: "session" });
  });

  it("refuses unknown addresses, wrong passwords, invited and disabled accounts in the same words", async () => {
    const account = await addAccount(database.db, "Jonna", "researcher");
    await database.db.user.create({
      data: { email: "invited@lorne.example", name: "Invited", role: "editor", status: "invited" },
    });
    const wrong = await attempt(account.email, "not the password", home);
    const unknown = await attempt("nobody@lorne.example", testPassword, home);
    const invited = await attempt("invited@lorne.example", testPassword, home);
    await database.db.user.update({ where: { id: account.id }, data: { status: "disabled" } });
    const disabled = await attempt(account.email, testPassword, home);
    expect(wrong).toMatchObject({ ok: false, refusal: { code: "UNAUTHENTICATED" } });
    expect(unknown).toEqual(wrong);
    expect(invited).toEqual(wrong);
    expect(disabled).toEqual(wrong);
  });

  it("slows down only the pair of account and address that keeps failing", async () => {
    const account = await addAccount(database.db, "Kaspar", "editor");
    await failTimes(slowDowns.pair.free + 1, account.email, elsewhere);
    const slowed = await attempt(account.email, testPassword, elsewhere);
    expect(slowed).toMatchObject({ ok: false, refusal: { code: "RATE_LIMITED" } });
    if (slowed.ok) return;
    expect(slowed.refusal.retryAfterSeconds).toBeGreaterThan(0);
    expect(slowed.refusal.message).toMatch(/Wait \d+ seconds/);
    expect(await attempt(account.email, testPassword, home)).toMatchObject({ ok: true });
  });

  it("slows an address down that fails with account after account", async () => {
    const address = "203.0.113.99";
    for (let n = 0; n <= slowDowns.address.free; n += 1) {
      await failTimes(1, `guess-${String(n)}@lorne.example`, address);
    }
    const next = await attempt("one-more@lorne.example", "not the password", address);
    expect(next).toMatchObject({ ok: false, refusal: { code: "RATE_LIMITED" } });
  });

  it("lets no more attempts through at the same moment than one after the other", async () => {
    const account = await addAccount(database.db, "Lorenz", "editor");
    const outcomes = await Promise.all(
      Array.from({ length: 24 }, () => attempt(account.email, "not the password", "192.0.2.77")),
    );
    const judged = outcomes.filter((o) => !o.ok && o.refusal.code === "UNAUTHENTICATED");
    expect(judged.length).toBeLessThanOrEqual(slowDowns.pair.free + 1);
  });

  it("forgets a pair's failures with its first success", async () => {
    const account = await addAccount(database.db, "Mette", "editor");
    await failTimes(slowDowns.pair.free - 1, account.email, home);
    expect(await attempt(account.email, testPassword, home)).toMatchObject({ ok: true });
    await failTimes(slowDowns.pair.free - 1, account.email, home);
    expect(await attempt(account.email, testPassword, home)).toMatchObject({ ok: true });
  });
});

describe("a session", () => {
  it("ends when the account is disabled", async () => {
    const { id } = await addAccount(database.db, "Nils", "admin");
    await database.db.user.update({ where: { id }, data: { status: "disabled" } });
    expect(await actorForSession(database.db, { userId: id, sessionEpoch: 0 })).toBeNull();
  });

  it("ends when the epoch moves on", async () => {
    const { id } = await addAccount(database.db, "Oda", "editor");
    await database.db.user.update({ where: { id }, data: { sessionEpoch: 1 } });
    expect(await actorForSession(database.db, { userId: id, sessionEpoch: 0 })).toBeNull();
    expect(await actorForSession(database.db, { userId: id, sessionEpoch: 1 })).toMatchObject({
      role: "editor",
    });
  });

  it("has the new role at the very next request", async () => {
    const { id } = await addAccount(database.db, "Pelle", "managing_editor");
    await database.db.user.update({ where: { id }, data: { role: "researcher" } });
    expect(await actorForSession(database.db, { userId: id, sessionEpoch: 0 })).toMatchObject({
      role: "researcher",
    });
  });
});
