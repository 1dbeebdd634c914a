import { randomBytes } from "node:crypto";

import pg from "pg";
import { inject } from "vitest";

import { openDatabase, type Database } from "#lib/db/database.ts";

import { databaseAddress, templateDatabase } from "./test-server.ts";

/** A database of one test (or one test file): migrated, empty, seen by nobody else. */
export interface TestDatabase {
  readonly db: Database;
  readonly url: string;
  /** Disconnects and drops the database. */
  close(): Promise<void>;
}

/** Copies the migrated template into a new database. Call it in `beforeAll` or `beforeEach` and `close()` after. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await administer(`CREATE DATABASE ${name} TEMPLATE ${templateDatabase} STRATEGY FILE_COPY`);
  const url = databaseAddress(inject("testServerUrl"), name);
  const db = openDatabase(url);
  return {
    db,
    url,
    close: async () => {
      await db.$disconnect();
      await administer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** A database without any table, for tests of the migrator itself. */
export async function createEmptyDatabase(): Promise<{ url: string; close(): Promise<void> }> {
  const name = `empty_${randomBytes(8).toString("hex")}`;
  await administer(`CREATE DATABASE ${name}`);
  return {
    url: databaseAddress(inject("testServerUrl"), name),
    close: () => administer(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("testServerUrl") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
