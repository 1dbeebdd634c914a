import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSetUpLink, setUpAddress } from "#lib/auth/set-up-link.ts";
import { actorForSession } from "#lib/auth/session-actor.ts";
import { systemActor } from "#lib/auth/system-actor.ts";
import { addAccount } from "#lib/auth/testing/accounts.ts";
import { done, openTestDesk, publishedClaim, refusalFrom } from "#lib/commands/testing/claim-path.ts";
import { depsOf } from "#lib/commands/testing/library-desk.ts";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { publishPage } from "#lib/commands/page/publish-page.ts";
import { savePage } from "#lib/commands/page/save-page.ts";
import { publishScale } from "#lib/commands/rating/publish-scale.ts";
import { publishScaleInput } from "#lib/domain/rating/rating.schema.ts";
import { readSettings } from "#lib/db/settings.ts";
import { editSettingsInput } from "#lib/domain/settings/settings.schema.ts";
import { publisherOf } from "#lib/publishing/json-ld/publisher.ts";
import { getPublicDesk } from "#lib/queries/public/get-public-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { editSettings } from "./edit-settings.ts";
import { resetDesk } from "./reset-desk.ts";
import { setLogo } from "./set-logo.ts";
import { setSingleReader } from "./set-single-reader.ts";
import { setUpDesk } from "./set-up-desk.ts";

let database: TestDatabase;
let deps: CommandDeps;

beforeEach(async () => {
  database = await createTestDatabase();
  deps = depsOf(database.db);
});
afterEach(() => database.close());

const origin = "http://localhost:3000";
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const secretOf = (link: string | null) => link?.split("/").at(-1) ?? "";
const events = () =>
  database.db.event.findMany({ orderBy: { seq: "asc" }, select: { kind: true, seq: true, prevHash: true } });
const organisation = {
  deskName: "Port Lorne Facts",
  organisationName: "Port Lorne Herald",
  timeZone: "Europe/Oslo",
  publishCoverage: true,
};

describe("the settings of the desk", () => {
  it("are changed by a managing editor, once per version, with what changed in the event", async () => {
    const { actor } = await addAccount(database.db, "Mara", "managing_editor");
    const saved = await editSettings(deps, actor, { version: 1, ...organisation });
    expect(saved).toMatchObject({ ok: true, value: { result: { version: 2 }, changedTags: ["desk"] } });
    const stale = refusalFrom(
      await editSettings(deps, actor, { version: 1, ...organisation, deskName: "Mine" }),
    );
    expect(stale).toMatchObject({ code: "CONFLICT", current: { deskName: "Port Lorne Facts", version: 2 } });
    expect(await events()).toMatchObject([{ kind: "desk.settings-changed" }]);
  });

  it("keep a field that was left out and empty one that was emptied", async () => {
    const { actor } = await addAccount(database.db, "Mara", "managing_editor");
    done(
      await editSettings(deps, actor, { version: 1, ...organisation, contactEmail: "desk@lorne.example" }),
    );
    done(await editSettings(deps, actor, { version: 2, ...organisation, organisationName: null }));
    expect(await readSettings(database.db)).toMatchObject({
      organisationName: "",
      contactEmail: "desk@lorne.example",
    });
  });

  it("say under which licence the dumps may be used, and none until then", async () => {
    const { actor } = await addAccount(database.db, "Mara", "managing_editor");
    const licenceOf = async () =>
      publisherOf(await getPublicDesk(database.db), "https://facts.example").licenceUrl;
    expect(await licenceOf()).toBeNull();
    const dataLicenceUrl = "https://creativecommons.org/licenses/by/4.0/";
    expect(
      editSettingsInput.safeParse({ version: 1, ...organisation, dataLicenceUrl: "javascript:0" }).success,
    ).toBe(false);
    done(await editSettings(deps, actor, { version: 1, ...organisation, dataLicenceUrl }));
    expect(await licenceOf()).toBe(dataLicenceUrl);
  });

  it("are not an editor's to change", async () => {
    const { actor } = await addAccount(database.db, "Edda", "editor");
    const outcome = await editSettings(deps, actor, { version: 1, ...organisation });
    expect(refusalFrom(outcome).code).toBe("FORBIDDEN");
  });

  it("open the single-reader rule to an admin alone, as an event", async () => {
    const { actor: managing } = await addAccount(database.db, "Mara", "managing_editor");
    const { actor: admin } = await addAccount(database.db, "Ada", "admin");
    const input = { version: 1, singleReader: true };
    expect(refusalFrom(await setSingleReader(deps, managing, input)).code).toBe("FORBIDDEN");
    done(await setSingleReader(deps, admin, input));
    expect((await readSettings(database.db)).singleReader).toBe(true);
    expect(await events()).toMatchObject([{ kind: "desk.single-reader-changed" }]);
  });

  it("take a logo whose bytes are what they say, and nothing else", async () => {
    const { actor } = await addAccount(database.db, "Mara", "managing_editor");
    const script = new TextEncoder().encode("<svg onload=alert(1)>");
    const disguised = await setLogo(deps, actor, { version: 1, mediaType: "image/png", bytes: script });
    expect(refusalFrom(disguised).fields).toHaveProperty("logo");
    const { sha256 } = done(await setLogo(deps, actor, { version: 1, mediaType: "image/png", bytes: png }));
    expect((await readSettings(database.db)).logoSha256).toBe(sha256);
    expect(await database.db.storedFile.count({ where: { sha256 } })).toBe(1);
  });
});

describe("the set-up link", () => {
  const firstAdmin = {
    deskName: "Port Lorne Facts",
    timeZone: "Europe/Oslo",
    name: "Ada",
    email: "Ada@Lorne.example",
  };
  const password = "lanterns along the pier";

  it("names the desk and makes its first admin, once", async () => {
    const secret = secretOf(await createSetUpLink(database.db, origin));
    const claims = done(await setUpDesk(deps, { ...firstAdmin, secret, password }));
    expect(await actorForSession(database.db, claims)).toMatchObject({ name: "Ada", role: "admin" });
    expect(await readSettings(database.db)).toMatchObject({
      deskName: "Port Lorne Facts",
      timeZone: "Europe/Oslo",
    });
    const again = await setUpDesk(deps, { ...firstAdmin, email: "b@lorne.example", secret, password });
    expect(refusalFrom(again).code).toBe("NOT_FOUND");
    expect(await createSetUpLink(database.db, origin)).toBeNull();
  });

  it("makes one admin when two people press the button at once", async () => {
    const secret = secretOf(await createSetUpLink(database.db, origin));
    const outcomes = await Promise.all(
      ["a@lorne.example", "b@lorne.example"].map((email) =>
        setUpDesk(deps, { ...firstAdmin, email, secret, password }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await database.db.user.count()).toBe(1);
  });

  it("is void once the application printed another, and refuses a weak password", async () => {
    const older = secretOf(await createSetUpLink(database.db, origin));
    const newer = secretOf(await createSetUpLink(database.db, origin));
    const byOlder = await setUpDesk(deps, { ...firstAdmin, secret: older, password });
    expect(refusalFrom(byOlder).code).toBe("NOT_FOUND");
    const weak = await setUpDesk(deps, { ...firstAdmin, secret: newer, password: "password1234" });
    expect(refusalFrom(weak).fields).toHaveProperty("password");
  });
});

describe("putting the sample desk away", () => {
  const aboutPage = { title: "About us", text: "We check.", language: "en" };

  it("takes everything fictional with it and begins a fresh chain that names the end of the old one", async () => {
    const desk = await openTestDesk(database.db);
    await publishedClaim(desk);
    const added = {
      axis: "content",
      label: "Satire",
      definition: "Made to amuse.",
      tone: "open",
      position: 99,
    };
    done(await publishScale(deps, desk.managing, publishScaleInput.parse({ version: 1, added })));
    done(await savePage(deps, desk.managing, { slug: "about", version: 0, ...aboutPage }));
    done(await publishPage(deps, desk.managing, { slug: "about", version: 1 }));
    await database.db.setting.update({ where: { id: 1 }, data: { isSample: true, deskName: "Sample" } });
    const head = await database.db.chainHead.findUniqueOrThrow({ where: { id: 1 } });
    const outcome = await resetDesk(deps, systemActor("plumbline reset"));
    const { secret } = done(outcome);
    expect(await database.db.user.count()).toBe(0);
    expect(await database.db.publication.count()).toBe(0);
    expect(await database.db.articleRevision.count()).toBe(0);
    expect(await database.db.page.count()).toBe(0);
    expect(await database.db.rating.count()).toBe(13);
    // The guards stand again behind what was emptied.
    await expect(database.db.rating.deleteMany()).rejects.toThrow(/append-only/);
    const [first, ...rest] = await events();
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ kind: "desk.sample-put-away", seq: 1n, prevHash: "0".repeat(64) });
    const payload = await database.db.eventPayload.findUniqueOrThrow({ where: { seq: 1n } });
    expect(JSON.parse(payload.body)).toEqual({ lastSeq: head.seq.toString(), lastHash: head.hash });
    expect(outcome.ok && outcome.value.changedTags).toEqual(expect.arrayContaining(["claims", "desk"]));
    expect(setUpAddress(origin, secret)).toBe(`${origin}/set-up/${secret}`);
    const setUp = { deskName: "Own desk", timeZone: "UTC", name: "Ada", email: "ada@lorne.example" };
    done(await setUpDesk(deps, { ...setUp, secret, password: "lanterns along the pier" }));
    expect(await readSettings(database.db)).toMatchObject({ deskName: "Own desk", isSample: false });
  });

  it("leaves the guards of the record standing", async () => {
    await database.db.setting.update({ where: { id: 1 }, data: { isSample: true } });
    done(await resetDesk(deps, systemActor("plumbline reset")));
    await expect(database.db.event.deleteMany({})).rejects.toThrow(/append-only/);
    await expect(database.db.$executeRaw`TRUNCATE publications`).rejects.toThrow(/append-only/);
  });

  it("is refused on a newsroom's own desk, and below admin", async () => {
    const { actor: managing } = await addAccount(database.db, "Mara", "managing_editor");
    expect(refusalFrom(await resetDesk(deps, systemActor("plumbline reset"))).code).toBe("ILLEGAL_MOVE");
    await database.db.setting.update({ where: { id: 1 }, data: { isSample: true } });
    expect(refusalFrom(await resetDesk(deps, managing)).code).toBe("FORBIDDEN");
    expect(await database.db.user.count()).toBe(1);
  });
});
