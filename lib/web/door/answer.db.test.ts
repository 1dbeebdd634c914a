import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "#lib/db/database.ts";
import { touchTags } from "#lib/db/tag-times.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Door, Page } from "./testing/door.ts";

/** A door with an empty store and a clock of its own, as a process that has just started has it. */
async function startProcess(url: string, page: Page): Promise<Door> {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", url);
  Reflect.deleteProperty(globalThis, Symbol.for("plumbline.tag-clock"));
  const { openDoor } = await import("./testing/door.ts");
  const door = await openDoor(page);
  await (await import("../tag-clock.ts")).learnChanges();
  return door;
}

/** Shuts everybody out of a database; the returned function lets them in again. */
async function takeAway(databaseUrl: string): Promise<() => Promise<void>> {
  const url = new URL(databaseUrl);
  const name = url.pathname.slice(1);
  url.pathname = "/postgres";
  const server = openDatabase(url.href, { maxConnections: 1 });
  await server.$executeRawUnsafe(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
  await server.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ${name} AND pid <> pg_backend_pid()`;
  return async () => {
    await server.$executeRawUnsafe(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
    await server.$disconnect();
  };
}

describe("the door and the database", () => {
  let database: TestDatabase;
  let door: Door;
  let text = "old";

  const page: Page = (request, response) => {
    response.setHeader("x-plumbline-tags", `desk,page:${request.url ?? ""}`);
    response.end(`${text} ${request.url ?? ""}`);
  };

  beforeEach(async () => {
    text = "old";
    database = await createTestDatabase();
    door = await startProcess(database.url, page);
  });

  afterEach(async () => {
    await door.close();
    await database.close();
  });

  const publish = (...tags: string[]) => database.db.$transaction((tx) => touchTags(tx, tags, new Date(0)));

  it("shows what a transaction elsewhere changed, on the pages that depend on it and on no other", async () => {
    expect((await door.ask("/a")).body).toBe("old /a");
    expect((await door.ask("/b")).body).toBe("old /b");
    text = "new";
    await publish("page:/a");
    await vi.waitFor(async () => expect((await door.ask("/a")).body).toBe("new /a"));
    expect((await door.ask("/b")).body).toBe("old /b");
  });

  it("keeps nothing that was made while a transaction elsewhere changed what it shows", async () => {
    let release = (): void => undefined;
    await door.close();
    door = await startProcess(database.url, (request, response) => {
      response.setHeader("x-plumbline-tags", "page");
      const body = text;
      if (request.url === "/slow" && body === "old") release = () => response.end(body);
      else response.end(body);
    });
    expect((await door.ask("/other")).body).toBe("old");
    const early = door.ask("/slow");
    await vi.waitFor(() => expect(door.reached).toHaveLength(2));
    text = "new";
    await publish("page");
    await vi.waitFor(async () => expect((await door.ask("/other")).body).toBe("new"));
    release();
    expect((await early).body).toBe("old");
    expect((await door.ask("/slow")).body).toBe("new");
  });

  it("begins empty in a new process", async () => {
    await door.ask("/a");
    await door.close();
    text = "new";
    door = await startProcess(database.url, page);
    expect((await door.ask("/a")).body).toBe("new /a");
  });

  it("asks the page each time while the database is away, tells no tags, and recovers by itself", async () => {
    await door.ask("/a");
    const giveBack = await takeAway(database.url);
    text = "failed";
    try {
      await vi.waitFor(async () => expect((await door.ask("/a")).body).toBe("failed /a"));
      const asked = door.reached.length;
      const { headers } = await door.ask("/a");
      expect(headers["x-plumbline-tags"]).toBeUndefined();
      expect(door.reached).toHaveLength(asked + 1);
    } finally {
      await giveBack();
    }
    text = "back";
    expect((await door.ask("/a")).body).toBe("back /a");
    const asked = door.reached.length;
    expect((await door.ask("/a")).body).toBe("back /a");
    expect(door.reached).toHaveLength(asked);
  });
});
