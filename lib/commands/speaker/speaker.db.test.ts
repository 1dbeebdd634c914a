import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addClaim, addUser, claimState, depsOf, eventKinds } from "#lib/commands/testing/library-desk.ts";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { AddSpeakerInput } from "#lib/domain/speaker/speaker.schema.ts";
import { addSpeaker } from "./add-speaker.ts";
import { editSpeaker } from "./edit-speaker.ts";
import { mergeSpeakers } from "./merge-speakers.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

describe("speakers", () => {
  let database: TestDatabase;
  let deps: CommandDeps;
  let researcher: Actor;
  let editor: Actor & { userId: string };

  beforeAll(async () => {
    database = await createTestDatabase();
    deps = depsOf(database.db);
    researcher = await addUser(database.db, "researcher", "Researcher");
    editor = await addUser(database.db, "editor", "Editor");
  });

  afterAll(() => database.close());

  const input = (name: string, more: Partial<AddSpeakerInput> = {}): AddSpeakerInput => ({
    name,
    kind: "person",
    aliases: [],
    roles: [],
    sameAs: [],
    ...more,
  });

  async function seed(name: string, more: Partial<AddSpeakerInput> = {}): Promise<string> {
    const outcome = await addSpeaker(deps, editor, input(name, more));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.value.result.speakerId;
  }

  const rowOf = (id: string) =>
    database.db.speaker.findUnique({ where: { id }, include: { aliases: true, roles: true } });
  const aliasesOf = async (id: string) => (await rowOf(id))?.aliases.map((a) => a.alias).sort();

  it("are added with their name among the aliases, spellings that fold alike once", async () => {
    const speakerId = await seed("Ada Marsh", { aliases: ["A. Marsh", "ADA MARSH", "A Marsh"] });
    expect(await aliasesOf(speakerId)).toEqual(["A. Marsh", "Ada Marsh"]);
    expect(await rowOf(speakerId)).toMatchObject({ slug: "ada-marsh", name: "Ada Marsh", version: 1 });
    expect(await eventKinds(database.db, speakerId)).toEqual(["speaker.added"]);
  });

  it("are changed by editors, not by researchers", async () => {
    const forbidden = { refusal: { code: "FORBIDDEN" } };
    const speakerId = await seed("Bela Korn");
    const intoId = await seed("Bella Korn");
    expect(await addSpeaker(deps, researcher, input("Cora Dell"))).toMatchObject(forbidden);
    expect(await editSpeaker(deps, researcher, { ...input("Bela K."), speakerId, version: 1 })).toMatchObject(
      forbidden,
    );
    expect(await mergeSpeakers(deps, researcher, { speakerId, version: 1, intoId })).toMatchObject(forbidden);
  });

  it("do not share a name: the refusal says who has it", async () => {
    const dora = await seed("Dora Finch", { aliases: ["Mayor Finch"] });
    const conflict = {
      refusal: { code: "CONFLICT", message: expect.stringContaining("Dora Finch") as string },
    };
    expect(await addSpeaker(deps, editor, input("MAYOR  FINCH"))).toMatchObject(conflict);
    const other = await seed("Emil Finch");
    const edit = { ...input("Emil Finch", { aliases: ["mayor finch"] }), speakerId: other, version: 1 };
    expect(await editSpeaker(deps, editor, edit)).toMatchObject({
      refusal: { code: "CONFLICT", fields: { aliases: [expect.any(String)] } },
    });
    expect(await rowOf(other)).toMatchObject({ version: 1 });
    expect(await aliasesOf(dora)).toEqual(["Dora Finch", "Mayor Finch"]);
  });

  it("of one name are one when two people add them at once", async () => {
    const outcomes = await Promise.all([
      addSpeaker(deps, editor, input("Gus Hale", { aliases: ["G. Hale", "Hale"] })),
      addSpeaker(deps, editor, input("Hale", { aliases: ["Gus Hale"] })),
    ]);
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    expect(outcomes.filter((o) => !o.ok && o.refusal.code === "CONFLICT")).toHaveLength(1);
  });

  it("have names written in letters, and roles that end after they begin", async () => {
    expect(await addSpeaker(deps, editor, input("?!"))).toMatchObject({ refusal: { code: "INVALID" } });
    const roles = [{ title: "Mayor", fromOn: "2025-02-01", untilOn: "2024-02-01" }];
    const outcome = await addSpeaker(deps, editor, input("Ina Joy", { roles }));
    expect(outcome).toMatchObject({
      refusal: { code: "INVALID", fields: { "roles.0.untilOn": [expect.any(String)] } },
    });
  });

  it("take a new name, aliases, dated roles and addresses; their address at the desk stays", async () => {
    const speakerId = await seed("Karl Lund", { aliases: ["K. Lund"] });
    const claimId = await addClaim(database.db, { speakerId, stage: "in_review" });
    const outcome = await editSpeaker(deps, editor, {
      ...input("Karl Lundh", { aliases: ["Karl Lund"], sameAs: ["https://example.org/lundh"] }),
      roles: [{ title: "Harbour master", fromOn: "2020-05-20" }],
      speakerId,
      version: 1,
    });
    expect(outcome).toMatchObject({ ok: true, value: { result: { slug: "karl-lund", version: 2 } } });
    expect(await aliasesOf(speakerId)).toEqual(["Karl Lund", "Karl Lundh"]);
    const row = await rowOf(speakerId);
    expect(row).toMatchObject({ name: "Karl Lundh", sameAs: ["https://example.org/lundh"] });
    expect(row?.roles).toMatchObject([
      { title: "Harbour master", fromOn: new Date("2020-05-20T00:00:00Z"), untilOn: null },
    ]);
    expect(await eventKinds(database.db, speakerId)).toEqual(["speaker.added", "speaker.edited"]);
    expect(await claimState(database.db, claimId)).toMatchObject({
      version: 2,
      contributors: [editor.userId],
    });
  });

  it("may get another alias without any claim's content changing", async () => {
    const speakerId = await seed("Mona Nord");
    const claimId = await addClaim(database.db, { speakerId, stage: "approved", approvedBy: editor });
    await editSpeaker(deps, editor, {
      ...input("Mona Nord", { aliases: ["M. Nord"] }),
      speakerId,
      version: 1,
    });
    expect(await claimState(database.db, claimId)).toMatchObject({ version: 1, stage: "approved" });
  });

  it("are not overwritten by somebody who saw an older version", async () => {
    const speakerId = await seed("Olga Pike");
    await editSpeaker(deps, editor, {
      ...input("Olga Pike", { aliases: ["O. Pike"] }),
      speakerId,
      version: 1,
    });
    const stale = await editSpeaker(deps, editor, { ...input("Olga Peak"), speakerId, version: 1 });
    expect(stale).toMatchObject({
      refusal: { code: "CONFLICT", current: { name: "Olga Pike", aliases: "O. Pike", version: 2 } },
    });
    const missing = await editSpeaker(deps, editor, { ...input("Nobody"), speakerId: nowhere, version: 1 });
    expect(missing).toMatchObject({ refusal: { code: "NOT_FOUND" } });
  });

  it("merge into one that has all names, roles, addresses and claims", async () => {
    const role = { title: "Councillor", fromOn: "2021-01-01" };
    const from = await seed("Quin Rast", {
      aliases: ["Q. Rast"],
      roles: [role, { title: "Mayor" }],
      sameAs: ["https://a.example/"],
    });
    const into = await seed("Quinn Rast", { roles: [role], sameAs: ["https://b.example/"] });
    const moved = await addClaim(database.db, { speakerId: from });
    const own = await addClaim(database.db, { speakerId: into });
    const outcome = await mergeSpeakers(deps, editor, { speakerId: from, version: 1, intoId: into });
    expect(outcome).toMatchObject({ ok: true, value: { result: { speakerId: into, slug: "quinn-rast" } } });
    expect(await rowOf(from)).toBeNull();
    expect(await aliasesOf(into)).toEqual(["Q. Rast", "Quin Rast", "Quinn Rast"]);
    const row = await rowOf(into);
    expect(row?.roles.map((r) => r.title).sort()).toEqual(["Councillor", "Mayor"]);
    expect(row?.sameAs).toEqual(["https://b.example/", "https://a.example/"]);
    expect(await claimState(database.db, moved)).toMatchObject({ speakerId: into, version: 2 });
    // It got a role and an address more, which its publication would show.
    expect(await claimState(database.db, own)).toMatchObject({ speakerId: into, version: 2 });
    expect(await eventKinds(database.db, from)).toEqual(["speaker.added", "speaker.merged"]);
    expect(await eventKinds(database.db, into)).toEqual(["speaker.added", "speaker.merge-received"]);
  });

  it("keep their address when a claim of theirs was public", async () => {
    const from = await seed("Sven Tor");
    const into = await seed("Swen Tor");
    const claimId = await addClaim(database.db, { speakerId: from, stage: "published", lastPublication: 1 });
    expect(await mergeSpeakers(deps, editor, { speakerId: from, version: 1, intoId: into })).toMatchObject({
      ok: true,
    });
    expect(await rowOf(from)).toMatchObject({ slug: "sven-tor", aliases: [] });
    expect(await claimState(database.db, claimId)).toMatchObject({ speakerId: into, stage: "published" });
    const again = await mergeSpeakers(deps, editor, { speakerId: from, version: 2, intoId: into });
    expect(again).toMatchObject({ refusal: { code: "NOT_FOUND" } });
  });

  it("do not merge with themselves, with nobody, or on a stale version", async () => {
    const speakerId = await seed("Ulla Vang");
    const intoId = await seed("Ula Vang");
    const merge = { speakerId, version: 1, intoId };
    expect(await mergeSpeakers(deps, editor, { ...merge, intoId: speakerId })).toMatchObject({
      refusal: { code: "INVALID" },
    });
    expect(await mergeSpeakers(deps, editor, { ...merge, intoId: nowhere })).toMatchObject({
      refusal: { code: "NOT_FOUND" },
    });
    expect(await mergeSpeakers(deps, editor, { ...merge, version: 7 })).toMatchObject({
      refusal: { code: "CONFLICT" },
    });
    expect(await aliasesOf(speakerId)).toEqual(["Ulla Vang"]);
  });

  it("merged crosswise at once end as one speaker with both names", async () => {
    const a = await seed("Wim Yard");
    const b = await seed("Wym Yard");
    const outcomes = await Promise.all([
      mergeSpeakers(deps, editor, { speakerId: a, version: 1, intoId: b }),
      mergeSpeakers(deps, editor, { speakerId: b, version: 1, intoId: a }),
    ]);
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    const left = await database.db.speakerAlias.findMany({ where: { alias: { endsWith: "Yard" } } });
    expect(left.map((l) => l.alias).sort()).toEqual(["Wim Yard", "Wym Yard"]);
    expect(new Set(left.map((l) => l.speakerId)).size).toBe(1);
  });
});
