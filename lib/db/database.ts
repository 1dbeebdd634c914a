import { PrismaPg } from "@prisma/adapter-pg";

import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";

import { PrismaClient } from "./generated/client.ts";
import type { Prisma } from "./generated/client.ts";
import { QueuedClient } from "./queued-client.ts";

/** A connected database outside any transaction. */
export type Database = PrismaClient;

/** A running transaction. Functions that must take part in one ask for this type. */
export type Tx = Prisma.TransactionClient;

/** Either of the two: the required first argument of every function of `lib/db`. */
export type Handle = Database | Tx;

/**
 * `maxConnections` bounds the pool. Ten by default: a page asks up to ten queries at once and waits its turn for the
 * rest, the same two or four cores answer them either way, and a few processes stay well under PostgreSQL's own limit
 * of 100. Pages cannot block each other: a query holds a connection for itself only, and a transaction never asks
 * for a second one. Fifty people who open a claim in the same moment all get it (docs/bench.md).
 */
export interface OpenOptions {
  readonly maxConnections?: number | undefined;
}

/**
 * Opens a pool on a PostgreSQL address. Nothing connects before the first query. Close with `$disconnect()`.
 * A server that does not answer is given up after 5 seconds, so that a request fails with a sentence instead of hanging.
 */
export function openDatabase(url: string, options: OpenOptions = {}): Database {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: options.maxConnections ?? 10,
      connectionTimeoutMillis: 5000,
      idleTimeoutMillis: 30_000,
      application_name: "plumbline",
      Client: QueuedClient,
    },
    {
      // A server that goes away breaks idle connections too. Unheard, that event would end the process.
      onPoolError: (error) => {
        log.warn({ err: error }, "an idle database connection was lost");
      },
    },
  );
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5000, timeout: 15_000 } });
}

const slot = Symbol.for("plumbline.database");
const globals = globalThis as typeof globalThis & { [slot]?: Database };

/**
 * The process's database, opened at first use from DATABASE_URL (`npm start` sets it for the embedded server too).
 * It lives on globalThis because the development server loads modules again after each edit.
 */
export function database(): Database {
  if (globals[slot] === undefined) {
    const url = env().DATABASE_URL;
    if (url === undefined) throw new Error("DATABASE_URL is not set: start the application with npm start.");
    globals[slot] = openDatabase(url);
  }
  return globals[slot];
}
