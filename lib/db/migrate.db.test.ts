import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { migrate } from "./migrate.ts";
import { createEmptyDatabase } from "./testing/test-database.ts";

describe("the migrator", () => {
  let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
  let folder: string;

  beforeEach(async () => {
    database = await createEmptyDatabase();
    folder = await mkdtemp(path.join(tmpdir(), "plumbline-migrations-"));
    await write("0001_first", "CREATE TABLE first (id int); CREATE TABLE second (id int);");
    await write("0002_second", "INSERT INTO first VALUES (1);");
  });

  afterEach(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function write(name: string, sql: string): Promise<void> {
    await mkdir(path.join(folder, name), { recursive: true });
    await writeFile(path.join(folder, name, "migration.sql"), sql);
  }

  async function ask(sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(sql);
    await client.end();
    return rows;
  }

  it("applies every migration to a fresh database and records each as Prisma does", async () => {
    expect(await migrate(database.url, folder)).toEqual(["0001_first", "0002_second"]);
    const history = await ask(
      `SELECT migration_name, checksum, applied_steps_count, finished_at IS NOT NULL AS finished, logs, rolled_back_at
       FROM "_prisma_migrations" ORDER BY migration_name`,
    );
    expect(history).toEqual([
      {
        migration_name: "0001_first",
        // sha256sum of the file, computed by coreutils.
        checksum: "96674be02a5d846c6407d8ab0aca553db528eaac6d469f675f2198cc63807ecc",
        applied_steps_count: 1,
        finished: true,
        logs: null,
        rolled_back_at: null,
      },
      expect.objectContaining({ migration_name: "0002_second", finished: true }),
    ]);
  });

  it("finds nothing to do the second time", async () => {
    await migrate(database.url, folder);
    expect(await migrate(database.url, folder)).toEqual([]);
    expect(await ask("SELECT count(*)::int AS n FROM first")).toEqual([{ n: 1 }]);
  });

  it("applies only what is new when a migration was added", async () => {
    await migrate(database.url, folder);
    await write("0003_third", "INSERT INTO first VALUES (2);");
    expect(await migrate(database.url, folder)).toEqual(["0003_third"]);
  });

  it("refuses a migration that was edited after it was applied", async () => {
    await migrate(database.url, folder);
    await write("0001_first", "CREATE TABLE other (id int);");
    await expect(migrate(database.url, folder)).rejects.toThrow(
      /^The migration 0001_first was edited after it was applied/,
    );
  });

  it("accepts an applied migration whose line ends a checkout has converted", async () => {
    await write("0001_first", "CREATE TABLE first (id int);\nCREATE TABLE second (id int);\n");
    await migrate(database.url, folder);
    await write("0001_first", "CREATE TABLE first (id int);\r\nCREATE TABLE second (id int);\r\n");
    expect(await migrate(database.url, folder)).toEqual([]);
  });

  it("refuses when an applied migration is missing from the folder", async () => {
    await migrate(database.url, folder);
    await rm(path.join(folder, "0001_first"), { recursive: true });
    await expect(migrate(database.url, folder)).rejects.toThrow(/0001_first, which is missing here/);
  });

  it("refuses a migration slipped in before applied ones", async () => {
    await migrate(database.url, folder);
    await write("0001_late", "CREATE TABLE late (id int);");
    await expect(migrate(database.url, folder)).rejects.toThrow(/0001_late comes before 0002_second/);
  });

  it("leaves nothing of a migration that fails half way", async () => {
    await write("0003_broken", "CREATE TABLE third (id int); INSERT INTO nowhere VALUES (1);");
    await expect(migrate(database.url, folder)).rejects.toThrow(
      /0003_broken failed and was not applied: .*nowhere/,
    );
    expect(await ask("SELECT to_regclass('third') AS found")).toEqual([{ found: null }]);
    expect(await ask(`SELECT count(*)::int AS n FROM "_prisma_migrations"`)).toEqual([{ n: 2 }]);
  });

  it("lets one of two simultaneous migrators apply everything and the other nothing", async () => {
    const results = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)]);
    expect(results.map((names) => names.length).sort()).toEqual([0, 2]);
    expect(await ask("SELECT count(*)::int AS n FROM first")).toEqual([{ n: 1 }]);
  });

  it("runs a migration that asks for it outside a transaction", async () => {
    await write(
      "0003_index",
      "-- plumbline: no transaction\nCREATE INDEX CONCURRENTLY first_id ON first (id);",
    );
    expect(await migrate(database.url, folder)).toContain("0003_index");
    expect(await ask("SELECT indisvalid FROM pg_index WHERE indexrelid = 'first_id'::regclass")).toEqual([
      { indisvalid: true },
    ]);
  });
});
