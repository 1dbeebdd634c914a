import "server-only";

import type { SignInGuard } from "#lib/auth/credentials.ts";
import type { Database } from "#lib/db/database.ts";
import { limiterOf, limitFactor, limitKey, waitOf } from "./limits.ts";

const memorySeconds = 24 * 60 * 60;
const unlimited = 1_000_000_000;

/**
 * Failures that cost nothing, and the seconds after each further one (the last value stays).
 *
 * The first key is the pair of account and network address: a stranger who guesses at an editor's password slows only
 * himself down, because the editor signs in from elsewhere. The second is the address alone, over all accounts, with
 * room for a newsroom behind one address and shorter waits. No key is the account alone: that would be a lock a
 * stranger could hold. Failures are forgotten after a day; those of a pair also with the first success.
 */
export const slowDowns = {
  pair: { free: 5, waits: [5, 15, 30, 60, 120, 300, 900] },
  address: { free: 40, waits: [5, 10, 20, 30, 60] },
} as const;

type SlowDown = (typeof slowDowns)[keyof typeof slowDowns];

/** Seconds to keep a key waiting after its n-th failure within a day; 0 while failures are free. */
export function waitAfter(failures: number, slowDown: SlowDown): number {
  const over = failures - slowDown.free;
  return over <= 0 ? 0 : (slowDown.waits[Math.min(over, slowDown.waits.length) - 1] ?? 0);
}

/**
 * The slow-down of sign-in over the shared table. An attempt is counted before the password is looked at, and once
 * free failures are used up it needs the one slot of its waiting time: a thousand attempts at the same moment get as
 * many tries as one after the other. Attempts that are refused are not counted.
 */
export function signInGuard(db: Database): SignInGuard {
  return {
    async reserve(email, address) {
      if (limitFactor() === null) return null;
      const pairWait = await reserveKey(db, "pair", limitKey(email, address));
      if (pairWait !== null) return pairWait;
      const addressWait = await reserveKey(db, "address", limitKey(address));
      if (addressWait !== null) await failures(db, "pair").reward(limitKey(email, address));
      return addressWait;
    },
    async release(email, address) {
      if (limitFactor() === null) return;
      await failures(db, "pair").delete(limitKey(email, address));
      await slot(db, "pair").delete(limitKey(email, address));
      // The address keeps its failures with other accounts; only this attempt is taken back.
      await failures(db, "address").reward(limitKey(address));
      await slot(db, "address").delete(limitKey(address));
    },
  };
}

async function reserveKey(db: Database, kind: keyof typeof slowDowns, key: string): Promise<number | null> {
  const { consumedPoints } = await failures(db, kind).penalty(key);
  const seconds = waitAfter(consumedPoints, slowDowns[kind]);
  if (seconds === 0) return null;
  try {
    await slot(db, kind).consume(key, 1, { customDuration: seconds });
    return null;
  } catch (error) {
    const wait = waitOf(error);
    if (wait === null) throw error;
    await failures(db, kind).reward(key);
    return Math.max(1, Math.ceil(wait / 1000));
  }
}

function failures(db: Database, kind: keyof typeof slowDowns) {
  return limiterOf(db, `sign-in.${kind}`, unlimited, memorySeconds);
}

function slot(db: Database, kind: keyof typeof slowDowns) {
  return limiterOf(db, `sign-in.${kind}.slot`, 1, memorySeconds);
}
