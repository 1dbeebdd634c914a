import type { Database } from "./database.ts";

interface LimitQuery {
  readonly text: string;
  readonly values?: readonly unknown[];
}

interface LimitRow {
  readonly points: number;
  /** Absent where a statement returns no rows of the table. */
  readonly expire?: bigint | null;
}

/**
 * The table `rate_limits` in the shape in which `RateLimiterPostgres` wants a client: it brings its own SQL, written
 * for that table, and no text of ours or of a user becomes part of it. Going through the one pool keeps limits from
 * opening connections of their own.
 */
export function limitStore(db: Database) {
  return {
    async query({ text, values = [] }: LimitQuery) {
      const rows = await db.$queryRawUnsafe<LimitRow[]>(text, ...values);
      // The limiter computes with plain numbers; milliseconds since 1970 fit.
      const plain = rows.map((row) => ({
        ...row,
        expire: row.expire == null ? null : Number(row.expire),
      }));
      return { rows: plain, rowCount: plain.length };
    },
  };
}
