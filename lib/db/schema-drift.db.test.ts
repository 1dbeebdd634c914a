import { readFile } from "node:fs/promises";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { migrationsFolder } from "./migrate.ts";
import { diffSchema } from "./schema-diff.ts";
import { createTestDatabase, type TestDatabase } from "./testing/test-database.ts";

describe("the migrations and the schema file", () => {
  let database: TestDatabase;
  let schema: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    schema = await readFile(path.join(migrationsFolder, "../schema.prisma"), "utf8");
  });

  afterAll(() => database.close());

  it("lead to the same tables, columns, indexes and foreign keys", async () => {
    expect(await diffSchema(database.url, schema)).toBe("");
  });

  it("are told apart when the schema file has a table more", async () => {
    const sql = await diffSchema(database.url, `${schema}\nmodel Drifted {\n  id Int @id\n}\n`);
    expect(sql).toContain('CREATE TABLE "Drifted"');
  });

  it("are told apart when the schema file has a column less", async () => {
    const sql = await diffSchema(database.url, schema.replace(/^ {2}createdAt .*$/m, ""));
    expect(sql).toContain('DROP COLUMN "created_at"');
  });
});
