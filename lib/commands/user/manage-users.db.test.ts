import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addAccount } from "#lib/auth/testing/accounts.ts";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { depsOf } from "#lib/commands/testing/library-desk.ts";
import { done, refusalFrom } from "#lib/commands/testing/claim-path.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { listUsers } from "#lib/queries/desk/list-users.ts";
import { changeRole } from "./change-role.ts";
import { disableUser } from "./disable-user.ts";
import { enableUser } from "./enable-user.ts";
import { inviteUser } from "./invite-user.ts";
import { renewInvitation } from "./renew-invitation.ts";

let database: TestDatabase;
let deps: CommandDeps;

beforeEach(async () => {
  database = await createTestDatabase();
  deps = depsOf(database.db);
});
afterEach(() => database.close());

const userRow = (id: string) => database.db.user.findUniqueOrThrow({ where: { id } });
const kinds = async () =>
  (await database.db.event.findMany({ orderBy: { seq: "asc" } })).map((event) => event.kind);

describe("an admin manages accounts", () => {
  it("invites somebody with a link that is shown once, mailed, and kept only as a digest", async () => {
    const admin = await addAccount(database.db, "Ada", "admin");
    const invitation = done(
      await inviteUser(deps, admin.actor, { email: "new@lorne.example", name: null, role: "editor" }),
    );
    expect(invitation.link).toMatch(/^http:\/\/localhost:3000\/invitation\/[\w-]{43}$/);
    expect(await userRow(invitation.userId)).toMatchObject({ status: "invited", passwordHash: null });
    const secret = invitation.link.split("/").at(-1) ?? "";
    const link = await database.db.userLink.findFirstOrThrow();
    expect(link.secretHash).not.toContain(secret);
    expect(link.expiresAt.getTime() - deps.now().getTime()).toBe(7 * 24 * 3600 * 1000);
    const mail = await database.db.outboxMessage.findFirstOrThrow();
    expect(mail).toMatchObject({ to: "new@lorne.example", sentAt: null });
    expect(mail.body).toContain(invitation.link);
    const event = await database.db.event.findFirstOrThrow({ include: { payload: true } });
    expect(event.kind).toBe("user.invited");
    expect(event.payload?.body).not.toContain(secret);
  });

  it("is told when the address has an account, also when two invite at the same moment", async () => {
    const admin = await addAccount(database.db, "Ada", "admin");
    const input = { email: "twice@lorne.example", name: null, role: "researcher" as const };
    const outcomes = await Promise.all([
      inviteUser(deps, admin.actor, input),
      inviteUser(deps, admin.actor, input),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const refused = outcomes.find((outcome) => !outcome.ok);
    expect(refused && refusalFrom(refused).fields).toHaveProperty("email");
  });

  it("voids the first link by inviting again", async () => {
    const admin = await addAccount(database.db, "Ada", "admin");
    const first = done(
      await inviteUser(deps, admin.actor, { email: "late@lorne.example", name: null, role: "editor" }),
    );
    const second = done(await renewInvitation(deps, admin.actor, { userId: first.userId, version: 1 }));
    expect(second.link).not.toBe(first.link);
    expect(await database.db.userLink.count({ where: { usedAt: null } })).toBe(1);
  });

  it("changes a role once per version and leaves an event with both roles", async () => {
    const admin = await addAccount(database.db, "Ada", "admin");
    const editor = await addAccount(database.db, "Edda", "editor");
    const change = { userId: editor.id, version: 1, role: "managing_editor" as const };
    done(await changeRole(deps, admin.actor, change));
    expect(refusalFrom(await changeRole(deps, admin.actor, { ...change, role: "admin" }))).toMatchObject({
      code: "CONFLICT",
      current: { role: "managing_editor", version: 2 },
    });
    const event = await database.db.event.findFirstOrThrow({ include: { payload: true } });
    expect(JSON.parse(event.payload?.body ?? "")).toEqual({ before: "editor", after: "managing_editor" });
  });

  it("disables an account, which ends its sessions and voids its links, and enables it again", async () => {
    const admin = await addAccount(database.db, "Ada", "admin");
    const editor = await addAccount(database.db, "Edda", "editor");
    done(await disableUser(deps, admin.actor, { userId: editor.id, version: 1 }));
    expect(await userRow(editor.id)).toMatchObject({ status: "disabled", sessionEpoch: 1 });
    done(await enableUser(deps, admin.actor, { userId: editor.id, version: 2 }));
    expect(await userRow(editor.id)).toMatchObject({ status: "active", sessionEpoch: 1 });
    expect(await kinds()).toEqual(["user.disabled", "user.enabled"]);
  });

  it("enables somebody who never came as invited, not as active", async () => {
    const admin = await addAccount(database.db, "Ada", "admin");
    const { userId } = done(
      await inviteUser(deps, admin.actor, { email: "never@lorne.example", name: null, role: "editor" }),
    );
    done(await disableUser(deps, admin.actor, { userId, version: 1 }));
    done(await enableUser(deps, admin.actor, { userId, version: 2 }));
    expect(await userRow(userId)).toMatchObject({ status: "invited" });
  });
});

describe("the last active admin", () => {
  it("can be neither disabled nor given a weaker role", async () => {
    const admin = await addAccount(database.db, "Ada", "admin");
    const named = { userId: admin.id, version: 1 };
    expect(refusalFrom(await disableUser(deps, admin.actor, named)).code).toBe("NOT_READY");
    expect(refusalFrom(await changeRole(deps, admin.actor, { ...named, role: "editor" })).code).toBe(
      "NOT_READY",
    );
    const views = await listUsers(database.db, admin.actor);
    expect(views?.[0]?.abilities).toMatchObject({ changeRole: false, disable: false });
  });

  it("stays, even when two admins take each other's role away at the same moment", async () => {
    const one = await addAccount(database.db, "Ada", "admin");
    const other = await addAccount(database.db, "Bo", "admin");
    const outcomes = await Promise.all([
      changeRole(deps, one.actor, { userId: other.id, version: 1, role: "editor" }),
      disableUser(deps, other.actor, { userId: one.id, version: 1 }),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await database.db.user.count({ where: { role: "admin", status: "active" } })).toBe(1);
  });
});

describe("below admin", () => {
  it.each(["researcher", "editor", "managing_editor"] as const)("a %s manages no accounts", async (role) => {
    const somebody = await addAccount(database.db, "Sven", role);
    const named = { userId: somebody.id, version: 1 };
    const invite = { email: "friend@lorne.example", name: null, role: "admin" as const };
    const outcomes = [
      await inviteUser(deps, somebody.actor, invite),
      await changeRole(deps, somebody.actor, { ...named, role: "admin" }),
      await disableUser(deps, somebody.actor, named),
      await enableUser(deps, somebody.actor, named),
      await renewInvitation(deps, somebody.actor, named),
    ];
    expect(outcomes.map((outcome) => refusalFrom(outcome).code)).toEqual(Array(5).fill("FORBIDDEN"));
    expect(await listUsers(database.db, somebody.actor)).toBeNull();
    expect(await kinds()).toEqual([]);
  });
});
