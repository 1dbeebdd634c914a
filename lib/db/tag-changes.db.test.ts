import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openTagChanges } from "./tag-changes.ts";
import { touchTags } from "./tag-times.ts";
import { createTestDatabase, type TestDatabase } from "./testing/test-database.ts";

describe("the question what changed", () => {
  let database: TestDatabase;
  const longAgo = new Date("2020-01-01T00:00:00Z");

  beforeEach(async () => {
    database = await createTestDatabase();
  });

  afterEach(() => database.close());

  const touch = (...tags: string[]) => database.db.$transaction((tx) => touchTags(tx, tags, longAgo));

  it("knows nothing the first time and names each change once after that", async () => {
    await touch("before");
    const changes = openTagChanges(database.url);
    expect(await changes.next()).toBeNull();
    expect(await changes.next()).toEqual([]);
    await touch("a", "b");
    expect([...((await changes.next()) ?? [])].sort()).toEqual(["a", "b"]);
    expect(await changes.next()).toEqual([]);
  });

  it("sees a second change of a tag although the noted time is the same", async () => {
    const changes = openTagChanges(database.url);
    await changes.next();
    await touch("a");
    expect(await changes.next()).toEqual(["a"]);
    await touch("a");
    expect(await changes.next()).toEqual(["a"]);
  });

  it("does not lose a change that was written before and committed after a question", async () => {
    const changes = openTagChanges(database.url);
    await changes.next();
    const writer = new pg.Client({ connectionString: database.url });
    await writer.connect();
    await writer.query("BEGIN");
    await writer.query("INSERT INTO tag_times (tag, changed_at) VALUES ('slow', now())");
    await touch("fast");
    expect(await changes.next()).toEqual(["fast"]);
    await writer.query("COMMIT");
    await writer.end();
    expect(await changes.next()).toEqual(["slow"]);
  });

  it("never names a change that was rolled back", async () => {
    const changes = openTagChanges(database.url);
    await changes.next();
    const abandoned = database.db.$transaction(async (tx) => {
      await touchTags(tx, ["undone"], longAgo);
      throw new Error("changed my mind");
    });
    await expect(abandoned).rejects.toThrow("changed my mind");
    expect(await changes.next()).toEqual([]);
  });

  it("fails while the database is away and knows nothing of that time afterwards", async () => {
    const changes = openTagChanges(database.url);
    await changes.next();
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    await admin.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'plumbline cache'",
    );
    await expect(changes.next()).rejects.toThrow();
    await touch("missed");
    await admin.end();
    expect(await changes.next()).toBeNull();
  });
});
