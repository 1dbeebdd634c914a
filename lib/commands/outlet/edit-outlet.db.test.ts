import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addUser, depsOf, eventKinds } from "#lib/commands/testing/library-desk.ts";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { foldName } from "#lib/language/fold-name.ts";
import { editOutlet } from "./edit-outlet.ts";

describe("editing an outlet", () => {
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

  async function seed(name: string, slug: string): Promise<string> {
    const row = await database.db.outlet.create({ data: { name, slug, foldedName: foldName(name) } });
    return row.id;
  }

  it("renames it and keeps its address at the desk", async () => {
    const outletId = await seed("Port Lorne Courier", "port-lorne-courier");
    const input = { outletId, version: 1, name: "The Port Lorne Courier", url: "https://courier.example/" };
    expect(await editOutlet(deps, researcher, input)).toMatchObject({ refusal: { code: "FORBIDDEN" } });
    expect(await editOutlet(deps, editor, input)).toMatchObject({
      ok: true,
      value: { result: { slug: "port-lorne-courier", version: 2 } },
    });
    const row = await database.db.outlet.findUniqueOrThrow({ where: { id: outletId } });
    expect(row).toMatchObject({ name: input.name, foldedName: foldName(input.name), url: input.url });
    expect(await eventKinds(database.db, outletId)).toEqual(["outlet.edited"]);
    const stale = await editOutlet(deps, editor, { ...input, name: "Other" });
    expect(stale).toMatchObject({ refusal: { code: "CONFLICT", current: { name: input.name, version: 2 } } });
  });

  it("refuses the name of another outlet, a name without letters, and an outlet that is not there", async () => {
    const outletId = await seed("Lorne Mail", "lorne-mail");
    await seed("Lorne Post", "lorne-post");
    const named = (name: string) => editOutlet(deps, editor, { outletId, version: 1, name });
    expect(await named("LORNE  POST")).toMatchObject({
      refusal: { code: "CONFLICT", message: expect.stringContaining("Lorne Post") as string },
    });
    expect(await named("—")).toMatchObject({ refusal: { code: "INVALID" } });
    const missing = { outletId: "00000000-0000-7000-8000-000000000000", version: 1, name: "Lorne Times" };
    expect(await editOutlet(deps, editor, missing)).toMatchObject({ refusal: { code: "NOT_FOUND" } });
  });
});
