import "server-only";

import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { database, type Database } from "#lib/db/database.ts";
import { limitStore } from "#lib/db/limit-store.ts";
import { refuse, type Refused } from "#lib/domain/outcome/outcome.ts";
import { env } from "#lib/env.ts";

/**
 * How many requests of one kind one key (an address, a user, a token) may make in how many seconds. Chosen so that
 * people and well-behaved scripts never meet them (docs/deploy.md names them); PLUMBLINE_LIMITS multiplies `points`.
 */
export const requestLimits = {
  /** Reads of the HTTP interface, by token or address. */
  "api.read": { points: 600, seconds: 60 },
  /** Writes of the HTTP interface, by token. */
  "api.write": { points: 240, seconds: 60 },
  /** Calls with a token that is not valid, by address. */
  "api.unauthenticated": { points: 30, seconds: 60 },
  /** Forms anybody may send: submissions, error reports; by address. */
  "form.public": { points: 20, seconds: 600 },
  /** Messages of readers, for the whole desk: however many addresses send, nobody has more than this to look through. */
  "form.desk": { points: 200, seconds: 3600 },
  /** "I forgot my password", by address. */
  "reset.address": { points: 10, seconds: 3600 },
  /** The same, by account: no mailbox is flooded. Going over it is not told to the visitor. */
  "reset.account": { points: 3, seconds: 3600 },
  /** Opening one-time links, by address: guessing them is hopeless, trying is still slowed. */
  "link.address": { points: 30, seconds: 600 },
  /** Exports, by user or address: they are the heaviest reads. */
  "export.run": { points: 30, seconds: 60 },
} as const satisfies Record<string, { points: number; seconds: number }>;

export type RequestLimit = keyof typeof requestLimits;

/**
 * The factor on every limit; null switches them off, which is honoured only where the application listens on loopback.
 */
export function limitFactor(): number | null {
  const { PLUMBLINE_LIMITS: factor, HOST: host } = env();
  if (factor !== null && factor > 0) return factor;
  return host === "127.0.0.1" || host === "localhost" || host === "::1" ? null : 1;
}

const limiters = new WeakMap<Database, Map<string, RateLimiterPostgres>>();

/**
 * A limiter over the shared table. Counting is one atomic statement, so several processes count together.
 * Limiters are kept, and the first of a database sweeps expired rows for all.
 */
export function limiterOf(db: Database, name: string, points: number, seconds: number): RateLimiterPostgres {
  const known = limiters.get(db) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(db, known);
  const id = `${name}/${String(points)}`;
  const limiter =
    known.get(id) ??
    new RateLimiterPostgres({
      storeClient: limitStore(db),
      storeType: "client",
      tableName: "rate_limits",
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
      clearExpiredByTimeout: known.size === 0,
    });
  known.set(id, limiter);
  return limiter;
}

/** A key of fixed length; addresses and e-mails do not stand readable in the table. */
export function limitKey(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

/** Milliseconds until a rejected key is free again, or null when the error is no rejection but a failure. */
export function waitOf(error: unknown): number | null {
  return error instanceof RateLimiterRes ? error.msBeforeNext : null;
}

/** Counts one request; null when it may go on, else RATE_LIMITED with the seconds to wait. */
export async function countRequest(
  kind: RequestLimit,
  key: string,
  db: Database = database(),
): Promise<Refused | null> {
  const factor = limitFactor();
  if (factor === null) return null;
  const { points, seconds } = requestLimits[kind];
  const limiter = limiterOf(db, kind, Math.max(1, Math.round(points * factor)), seconds);
  try {
    await limiter.consume(limitKey(key));
    return null;
  } catch (error) {
    const wait = waitOf(error);
    if (wait === null) throw error;
    const retryAfterSeconds = Math.max(1, Math.ceil(wait / 1000));
    return refuse("RATE_LIMITED", `Too many requests. Try again in ${String(retryAfterSeconds)} seconds.`, {
      retryAfterSeconds,
    });
  }
}
