import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

import pg from "pg";

/** A migration cannot be applied; the message is one sentence for the person at the terminal. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

interface MigrationFile {
  readonly name: string;
  readonly sql: string;
}

interface AppliedRow {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}

/** Prisma's own advisory lock number: its CLI and this migrator wait for each other. */
const lockNumber = 72_707_369;

/** First line of a migration that PostgreSQL refuses inside a transaction (CREATE INDEX CONCURRENTLY). */
const outsideTransaction = "-- plumbline: no transaction";

/** The table as Prisma's schema engine makes it, so that `prisma migrate` agrees wherever it is available. */
const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** `prisma/migrations` of this checkout. */
export const migrationsFolder = path.resolve(import.meta.dirname, "../../prisma/migrations");

/**
 * Brings a database to the state of `folder`: applies each `<name>/migration.sql` that it does not have, in the order
 * of names, each in its own transaction together with its line in `_prisma_migrations`. One migrator at a time works
 * on a database, others wait and find nothing left to do.
 *
 * @returns the names applied now, oldest first.
 * @throws MigrationError when an applied migration was edited or is missing, when one was slipped in before applied
 *   ones, when an earlier one is half done, or when a statement fails (nothing of that migration stays).
 */
export async function migrate(url: string, folder: string = migrationsFolder): Promise<string[]> {
  const files = await readMigrations(folder);
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    application_name: "plumbline migrate",
  });
  client.on("error", () => undefined); // The query that runs reports the same loss.
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lockNumber]);
    await client.query(historyTable);
    const pending = decidePending(files, await readApplied(client));
    for (const file of pending) await apply(client, file);
    return pending.map((file) => file.name);
  } finally {
    // Ending the session gives the lock back, also after an error in the middle.
    await client.end();
  }
}

async function readMigrations(folder: string): Promise<MigrationFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names
      .sort()
      .map(async (name) => ({ name, sql: await readFile(path.join(folder, name, "migration.sql"), "utf8") })),
  );
}

async function readApplied(client: pg.Client): Promise<AppliedRow[]> {
  const { rows } = await client.query<AppliedRow>(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations"
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

/** Compares files with history. The applied ones must be an unbroken, unchanged beginning of the files. */
function decidePending(files: readonly MigrationFile[], applied: readonly AppliedRow[]): MigrationFile[] {
  for (const [index, row] of applied.entries()) {
    const name = row.migration_name;
    const file = files.find((each) => each.name === name);
    if (file === undefined) {
      throw new MigrationError(
        `The database has the migration ${name}, which is missing here: this code is older than the database.`,
      );
    }
    if (!checksums(file.sql).includes(row.checksum)) {
      throw new MigrationError(
        `The migration ${name} was edited after it was applied: undo the edit and write a new migration.`,
      );
    }
    if (row.finished_at === null) {
      throw new MigrationError(
        `The migration ${name} began and did not finish: repair the database and mark it with "prisma migrate resolve".`,
      );
    }
    const expected = files[index]?.name ?? name;
    if (expected !== name) {
      throw new MigrationError(
        `The migration ${expected} comes before ${name}, which is applied already: give it a later name.`,
      );
    }
  }
  return files.slice(applied.length);
}

/** Prisma's checksum, and the one it would have with the other line ending (git may convert on checkout). */
function checksums(sql: string): string[] {
  const unix = sql.replaceAll("\r\n", "\n");
  return [sql, unix, unix.replaceAll("\n", "\r\n")].map((text) =>
    createHash("sha256").update(text).digest("hex"),
  );
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  const inTransaction = !file.sql.startsWith(outsideTransaction);
  const id = randomUUID();
  try {
    if (inTransaction) await client.query("BEGIN");
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)`,
      [id, checksums(file.sql)[0], file.name],
    );
    await client.query(file.sql);
    await client.query(
      `UPDATE "_prisma_migrations" SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1`,
      [id],
    );
    if (inTransaction) await client.query("COMMIT");
  } catch (cause) {
    // A lost connection cannot roll back; PostgreSQL has done so by itself.
    if (inTransaction) await client.query("ROLLBACK").catch(() => undefined);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MigrationError(`The migration ${file.name} failed and was not applied: ${reason}.`, { cause });
  }
}
