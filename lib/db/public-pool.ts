import { createHash } from "node:crypto";
import pg from "pg";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import type { Handle } from "./database.ts";

/** A way to ask the database something that public pages show: a pool of its own, or a Prisma handle at hand. */
export interface PublicReader {
  /** Rows of one SELECT; `$1`, `$2` … stand for the values. Equal texts are prepared once a connection. */
  ask<Row>(text: string, values: readonly unknown[]): Promise<readonly Row[]>;
}

/** A reader over connections of its own, to be closed by whoever opened it. */
export interface PublicPool extends PublicReader {
  close(): Promise<void>;
}

/** Two cores answer no faster through more connections, and those of the rest of the application stay few. */
const maxConnections = 6;

/**
 * Every search is bounded (lib/db/public-search.ts); what takes longer than this is a fault of ours or of the server, and
 * a reader gets an answer.
 */
const maxMs = 5000;

/**
 * Settings of the sessions. One plan for each statement, made once: its parameters must not be guessed about, since the
 * statements are written so that one plan is right for all of them. Whole-table reads and machine code cost more than
 * any of these answers.
 */
const settings = {
  plan_cache_mode: "force_generic_plan",
  enable_seqscan: "off",
  jit: "off",
  max_parallel_workers_per_gather: "0",
  statement_timeout: String(maxMs),
  // Tens of thousands of narrow rows are sorted where more match than was expected: not on disk.
  work_mem: "16MB",
};

/**
 * Opens connections for public reads. Plain `pg`: Prisma's client takes several milliseconds of CPU for a list that
 * PostgreSQL finds in one (docs/adr/0041). Nothing connects before the first question.
 */
export function openPublicPool(url: string): PublicPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
    application_name: "plumbline public",
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(" "),
  });
  pool.on("error", (error) => {
    log.warn({ err: error }, "an idle database connection was lost");
  });
  return {
    ask: async <Row>(text: string, values: readonly unknown[]) =>
      (await pool.query<Row & pg.QueryResultRow>({ name: nameOf(text), text, values: [...values] })).rows,
    close: () => pool.end(),
  };
}

const names = new Map<string, string>();

/** A statement's name among the prepared ones of a connection: the same text has the same name. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash("sha256").update(text).digest("hex").slice(0, 32);
    names.set(text, name);
  }
  return name;
}

const slot = Symbol.for("plumbline.public-pool");
const globals = globalThis as typeof globalThis & { [slot]?: PublicPool };

/** The process's reader of what is public, on the same database as everything else. */
export function publicReader(): PublicReader {
  if (globals[slot] === undefined) {
    const url = env().DATABASE_URL;
    if (url === undefined) throw new Error("DATABASE_URL is not set: start the application with npm start.");
    globals[slot] = openPublicPool(url);
  }
  return globals[slot];
}

/** Either kind of access as a reader; inside a transaction the answers are the transaction's. */
export function readerOf(db: Handle | PublicReader): PublicReader {
  if ("ask" in db) return db;
  return {
    ask: (text, values) => db.$queryRawUnsafe(text, ...values),
  };
}
