import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addClaim, addUser, claimState, depsOf, eventKinds } from "#lib/commands/testing/library-desk.ts";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { getTopic } from "#lib/queries/desk/get-topic.ts";
import { listOutlets } from "#lib/queries/desk/list-outlets.ts";
import { listTopics } from "#lib/queries/desk/list-topics.ts";
import { editTopic } from "./edit-topic.ts";

describe("editing a topic", () => {
  let database: TestDatabase;
  let deps: CommandDeps;
  let researcher: Actor;
  let editor: Actor;

  beforeAll(async () => {
    database = await createTestDatabase();
    deps = depsOf(database.db);
    researcher = await addUser(database.db, "researcher", "Researcher");
    editor = await addUser(database.db, "editor", "Editor");
  });

  afterAll(() => database.close());

  const seed = async (name: string, slug: string) =>
    (await database.db.topic.create({ data: { name, slug }, select: { id: true } })).id;

  it("renames it, says what belongs to it and keeps its address; claims in work hear of a new name", async () => {
    const topicId = await seed("Harbour", "harbour");
    const claimId = await addClaim(database.db, { stage: "approved", approvedBy: editor });
    await database.db.claimTopic.create({ data: { claimId, topicId } });
    const input = { topicId, version: 1, name: "Harbours", description: "Quays and what is moored there." };
    expect(await editTopic(deps, researcher, input)).toMatchObject({ refusal: { code: "FORBIDDEN" } });
    expect(await editTopic(deps, editor, { ...input, name: "Harbour" })).toMatchObject({ ok: true });
    expect(await claimState(database.db, claimId)).toMatchObject({ version: 1, stage: "approved" });
    expect(await editTopic(deps, editor, { ...input, version: 2 })).toMatchObject({
      ok: true,
      value: { result: { slug: "harbour", version: 3 } },
    });
    expect(await claimState(database.db, claimId)).toMatchObject({ version: 2, stage: "researching" });
    expect(await eventKinds(database.db, topicId)).toEqual(["topic.edited", "topic.edited"]);
    expect(await getTopic(database.db, researcher, "harbour")).toMatchObject({
      ...{ name: "Harbours", claims: 1, publicPath: null, mayEdit: false },
    });
    expect(await editTopic(deps, editor, input)).toMatchObject({
      refusal: { code: "CONFLICT", current: { name: "Harbours", version: 3 } },
    });
  });

  it("refuses the name of another topic in any case, a name without letters, and a topic that is not there", async () => {
    const topicId = await seed("Water", "water");
    await seed("Power", "power");
    const named = (name: string) => editTopic(deps, editor, { topicId, version: 1, name });
    expect(await named("POWER")).toMatchObject({
      refusal: { code: "CONFLICT", message: expect.stringContaining("Power") as string },
    });
    expect(await named("—")).toMatchObject({ refusal: { code: "INVALID" } });
    const missing = { topicId: "00000000-0000-7000-8000-000000000000", version: 1, name: "Fire" };
    expect(await editTopic(deps, editor, missing)).toMatchObject({ refusal: { code: "NOT_FOUND" } });
  });

  it("is found by the words of its name, and pages through topics and outlets once", async () => {
    const names = async (q: string) =>
      (await listTopics(database.db, researcher, { q })).items.map((item) => item.name);
    expect(await names("wat")).toEqual(["Water"]);
    expect(await names("100%")).toEqual([]);
    for (let i = 0; i < 60; i += 1) await seed(`Numbered ${String(i)}`, `numbered-${String(i)}`);
    const first = await listTopics(database.db, researcher);
    const second = await listTopics(database.db, researcher, { after: first.nextCursor ?? "" });
    const seen = [...first.items, ...second.items].map((item) => item.slug);
    expect([seen.length, new Set(seen).size, second.nextCursor]).toEqual([first.total, first.total, null]);
    expect(await listOutlets(database.db, researcher)).toEqual({ items: [], nextCursor: null, total: 0 });
  });
});
