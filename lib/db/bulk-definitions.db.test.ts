import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { giveBackDefinitions, takeDefinitions } from "./bulk-definitions.ts";
import type { Handle } from "./database.ts";
import { createTestDatabase, type TestDatabase } from "./testing/test-database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.close());

const tables = ["claims", "evidence", "public_claims"];

const definitions = (db: Handle) => db.$queryRaw<{ made: string }[]>`
  SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS made FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`;

describe("indexes and foreign keys of tables that are filled", () => {
  it("are gone while it lasts, save primary and unique keys, and afterwards the same as before", async () => {
    const before = await definitions(database.db);
    await database.db.$transaction(async (tx) => {
      const taken = await takeDefinitions(tx, tables);
      const left = await definitions(tx);
      expect(taken.length).toBeGreaterThan(15);
      expect(left.length).toBe(before.length - taken.length);
      expect(left.some(({ made }) => made.includes("claims_slug_key"))).toBe(true);
      await giveBackDefinitions(tx, taken);
    });
    expect(await definitions(database.db)).toEqual(before);
  });

  it("stay where the filling fails", async () => {
    const before = await definitions(database.db);
    const filling = database.db.$transaction(async (tx) => {
      await takeDefinitions(tx, tables);
      throw new Error("The disk is full.");
    });
    await expect(filling).rejects.toThrow("The disk is full.");
    expect(await definitions(database.db)).toEqual(before);
  });
});
