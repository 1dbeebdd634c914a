import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actorForUser, systemActor } from "#lib/auth/system-actor.ts";
import { actorForSession } from "#lib/auth/session-actor.ts";
import { addAccount, testPassword } from "#lib/auth/testing/accounts.ts";
import { verifyPassword } from "#lib/auth/passwords.ts";
import { actorForToken } from "#lib/auth/token-actor.ts";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { depsOf, testNow } from "#lib/commands/testing/library-desk.ts";
import { done, refusalFrom } from "#lib/commands/testing/claim-path.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { listTokens } from "#lib/queries/desk/list-tokens.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { changePassword } from "./change-password.ts";
import { disableUser } from "./disable-user.ts";
import { inviteUser } from "./invite-user.ts";
import { makeToken } from "./make-token.ts";
import { requestReset } from "./request-reset.ts";
import { resetPassword } from "./reset-password.ts";
import { revokeToken } from "./revoke-token.ts";
import { setSingleKeys } from "./set-single-keys.ts";
import { signOutEverywhere } from "./sign-out-everywhere.ts";

let database: TestDatabase;
let deps: CommandDeps;

beforeAll(async () => {
  database = await createTestDatabase();
  deps = depsOf(database.db);
});
afterAll(() => database.close());

const userRow = (id: string) => database.db.user.findUniqueOrThrow({ where: { id } });
const password = "lanterns along the pier";
const later = (ms: number): CommandDeps => ({ db: database.db, now: () => new Date(testNow.getTime() + ms) });
const secretOf = (link: string) => link.split("/").at(-1) ?? "";
const eventsAbout = (subjectId: string) =>
  database.db.event.findMany({ where: { subjectId }, orderBy: { seq: "asc" }, select: { kind: true } });

async function invite(email: string) {
  const invitation = done(await inviteUser(deps, systemActor("Test"), { email, name: null, role: "editor" }));
  return { ...invitation, secret: secretOf(invitation.link) };
}

async function resetSecret(email: string): Promise<string> {
  done(await requestReset(deps, { email }));
  const mail = await database.db.outboxMessage.findFirst({ where: { to: email }, orderBy: { id: "desc" } });
  return /reset-password\/([\w-]+)/.exec(mail?.body ?? "")?.[1] ?? "";
}

describe("an invitation", () => {
  it("makes an active user with the name and the password they chose, and a session", async () => {
    const { userId, secret } = await invite("astrid@lorne.example");
    const claims = done(await acceptInvitation(deps, { secret, name: "Astrid", password }));
    expect(await actorForSession(database.db, claims)).toMatchObject({
      userId,
      name: "Astrid",
      role: "editor",
    });
    expect(await verifyPassword((await userRow(userId)).passwordHash, password)).toBe(true);
    expect(await eventsAbout(userId)).toEqual([
      { kind: "user.invited" },
      { kind: "user.activated" },
      { kind: "user.password-changed" },
    ]);
  });

  it("works once", async () => {
    const { secret } = await invite("birger@lorne.example");
    const outcomes = await Promise.all([
      acceptInvitation(deps, { secret, name: "Birger", password }),
      acceptInvitation(deps, { secret, name: "Mallory", password }),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(refusalFrom(await acceptInvitation(deps, { secret, name: "Again", password })).code).toBe(
      "NOT_FOUND",
    );
  });

  it("expires after seven days, and survives a refused password until then", async () => {
    const { secret } = await invite("cecilie@lorne.example");
    const weak = refusalFrom(
      await acceptInvitation(deps, { secret, name: "Cecilie", password: "password1234" }),
    );
    expect(weak).toMatchObject({ code: "INVALID", fields: { password: [expect.any(String)] } });
    const week = 7 * 24 * 3600 * 1000;
    const late = await acceptInvitation(later(week), { secret, name: "Cecilie", password });
    expect(refusalFrom(late).code).toBe("NOT_FOUND");
    done(await acceptInvitation(later(week - 1), { secret, name: "Cecilie", password }));
  });

  it("is void once the account is disabled", async () => {
    const { userId, secret } = await invite("dag@lorne.example");
    done(await disableUser(deps, systemActor("Test"), { userId, version: 1 }));
    expect(refusalFrom(await acceptInvitation(deps, { secret, name: "Dag", password })).code).toBe(
      "NOT_FOUND",
    );
  });
});

describe("a forgotten password", () => {
  it("is replaced by a link that works once, ends the sessions and opens none", async () => {
    const { id, email } = await addAccount(database.db, "Eskil", "editor");
    const secret = await resetSecret(email);
    expect(await resetPassword(deps, { secret, password })).toMatchObject({
      ok: true,
      value: { result: null },
    });
    const row = await userRow(id);
    expect(row.sessionEpoch).toBe(1);
    expect(await verifyPassword(row.passwordHash, password)).toBe(true);
    expect(refusalFrom(await resetPassword(deps, { secret, password: `${password}!` })).code).toBe(
      "NOT_FOUND",
    );
    expect(await eventsAbout(id)).toEqual([
      { kind: "user.reset-requested" },
      { kind: "user.password-changed" },
    ]);
  });

  it("has a link for one hour, and only the newest", async () => {
    const { email } = await addAccount(database.db, "Frida", "editor");
    const older = await resetSecret(email);
    const newer = await resetSecret(email);
    expect(refusalFrom(await resetPassword(deps, { secret: older, password })).code).toBe("NOT_FOUND");
    expect(refusalFrom(await resetPassword(later(3600_000), { secret: newer, password })).code).toBe(
      "NOT_FOUND",
    );
    done(await resetPassword(later(3599_999), { secret: newer, password }));
  });

  it("gets the same answer for an address that nobody has, and leaves nothing behind", async () => {
    const { email } = await addAccount(database.db, "Greta", "editor");
    const known = await requestReset(deps, { email });
    const before = await database.db.event.count();
    const unknown = await requestReset(deps, { email: "nobody@lorne.example" });
    expect(unknown).toEqual(known);
    expect(await database.db.event.count()).toBe(before);
    expect(await database.db.outboxMessage.count({ where: { to: "nobody@lorne.example" } })).toBe(0);
  });

  it("is not opened by an invitation's secret, nor an invitation by a reset's", async () => {
    const { secret } = await invite("hedda@lorne.example");
    expect(refusalFrom(await resetPassword(deps, { secret, password })).code).toBe("NOT_FOUND");
    const { email } = await addAccount(database.db, "Ivar", "editor");
    const reset = await resetSecret(email);
    expect(refusalFrom(await acceptInvitation(deps, { secret: reset, name: "Ivar", password })).code).toBe(
      "NOT_FOUND",
    );
  });
});

describe("one's own account", () => {
  it("takes a new password against the present one and signs out every other browser", async () => {
    const { id, actor } = await addAccount(database.db, "Jorunn", "researcher");
    const wrong = await changePassword(deps, actor, { currentPassword: "a guess at it", password });
    expect(refusalFrom(wrong).fields).toHaveProperty("currentPassword");
    const claims = done(await changePassword(deps, actor, { currentPassword: testPassword, password }));
    expect(await actorForSession(database.db, { userId: id, sessionEpoch: 0 })).toBeNull();
    expect(await actorForSession(database.db, claims)).toMatchObject({ userId: id });
  });

  it("is signed out everywhere, with an event", async () => {
    const { id, actor } = await addAccount(database.db, "Knut", "researcher");
    done(await signOutEverywhere(deps, actor));
    expect(await actorForSession(database.db, { userId: id, sessionEpoch: 0 })).toBeNull();
    expect(await eventsAbout(id)).toEqual([{ kind: "user.signed-out-everywhere" }]);
  });

  it("keeps whether single-letter keys act, and writes an event only for a change", async () => {
    const { id, actor } = await addAccount(database.db, "Liv", "researcher");
    done(await setSingleKeys(deps, actor, { singleKeys: "off" }));
    done(await setSingleKeys(deps, actor, { singleKeys: "off" }));
    expect(await userRow(id)).toMatchObject({ singleKeys: false });
    expect(await eventsAbout(id)).toEqual([{ kind: "user.edited" }]);
  });
});

describe("an access token", () => {
  it("acts as its owner within its scopes, and only its digest is kept", async () => {
    const { id, actor } = await addAccount(database.db, "Magnus", "editor");
    const made = done(
      await makeToken(deps, actor, { name: "Script", scopes: ["read", "articles"], days: 30 }),
    );
    expect(made.token).toMatch(/^plb_[\w-]{43}$/);
    const byToken = await actorForToken(database.db, made.token, testNow);
    expect(byToken).toMatchObject({ userId: id, role: "editor", via: "token", scopes: ["read", "articles"] });
    expect(byToken && can(byToken, "article.import")).toBe(true);
    expect(byToken && can(byToken, "claim.spot")).toBe(false);
    const row = await database.db.apiToken.findUniqueOrThrow({ where: { id: made.id } });
    expect(JSON.stringify(row)).not.toContain(made.token);
    expect(await listTokens(database.db, actor)).toMatchObject([
      { name: "Script", prefix: made.token.slice(0, 10) },
    ]);
  });

  it("carries all scopes of the role by default and none beyond it", async () => {
    const { actor } = await addAccount(database.db, "Nora", "researcher");
    const made = done(await makeToken(deps, actor, { name: "All", days: 1 }));
    expect(made.scopes).toEqual(["read", "articles", "claims"]);
    const beyond = await makeToken(deps, actor, { name: "More", scopes: ["publish"], days: 1 });
    expect(refusalFrom(beyond).fields).toHaveProperty("scopes");
  });

  it("is not made by a job, nor by another token", async () => {
    const { actor } = await addAccount(database.db, "Olav", "admin");
    const first = done(await makeToken(deps, actor, { name: "First", days: 1 }));
    const byToken = await actorForToken(database.db, first.token, testNow);
    if (byToken === null) throw new Error("The token does not work.");
    for (const somebody of [byToken, systemActor("A job")]) {
      const outcome = await makeToken(deps, somebody, { name: "Second", days: 1 });
      expect(refusalFrom(outcome).code).toBe("FORBIDDEN");
    }
  });

  it("stops at its last instant, when revoked, and when its owner is disabled", async () => {
    const { id, actor } = await addAccount(database.db, "Pernille", "editor");
    const make = async () => done(await makeToken(deps, actor, { name: "Script", days: 1 }));
    const [expiring, revoked] = [await make(), await make()];
    const day = 24 * 3600 * 1000;
    expect(await actorForToken(database.db, expiring.token, new Date(testNow.getTime() + day))).toBeNull();
    done(await revokeToken(deps, actor, { tokenId: revoked.id }));
    expect(await actorForToken(database.db, revoked.token, testNow)).toBeNull();
    expect(refusalFrom(await revokeToken(deps, actor, { tokenId: revoked.id })).code).toBe("ILLEGAL_MOVE");
    await database.db.user.update({ where: { id }, data: { status: "disabled" } });
    expect(await actorForToken(database.db, expiring.token, testNow)).toBeNull();
  });

  it("is revoked by its owner or an admin and by nobody else", async () => {
    const { actor: owner } = await addAccount(database.db, "Ragna", "editor");
    const { actor: colleague } = await addAccount(database.db, "Sigurd", "managing_editor");
    const { actor: admin } = await addAccount(database.db, "Tove", "admin");
    const { id: tokenId } = done(await makeToken(deps, owner, { name: "Script", days: 1 }));
    expect(refusalFrom(await revokeToken(deps, colleague, { tokenId })).code).toBe("FORBIDDEN");
    done(await revokeToken(deps, admin, { tokenId }));
  });

  it("knows the present role of its owner, not the one it was made under", async () => {
    const { id, actor } = await addAccount(database.db, "Ulrik", "managing_editor");
    const { token } = done(await makeToken(deps, actor, { name: "Script", days: 1 }));
    await database.db.user.update({ where: { id }, data: { role: "researcher" } });
    const byToken = await actorForToken(database.db, token, testNow);
    expect(byToken && can(byToken, "move.publish")).toBe(false);
    expect(await actorForUser(database.db, id)).toMatchObject({ role: "researcher" });
  });
});
