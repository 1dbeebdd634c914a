import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { seedClaims } from "#lib/cli/seed-claims.ts";
import { openDatabase } from "#lib/db/database.ts";
import { startEmbedded } from "#lib/db/embedded.ts";
import { migrate } from "#lib/db/migrate.ts";
import { openPublicPool, type PublicPool } from "#lib/db/public-pool.ts";
import type { PublicClaimQuery } from "#lib/queries/public/public-claim-filter.ts";
import { searchPublic, type SearchOptions } from "#lib/queries/public/search-public.ts";
import type { BenchTable } from "../table.ts";
import { cpuMsOfThread } from "./process-figures.ts";
import { makeQueries, type QueryKind } from "./search-queries.ts";

const usual = 20_000;
const connections = 16;

/**
 * Public search and filtered lists, with a desk of its own: 20 results alone, as feeds and exports ask for them, and with
 * total and counts of every filter, as the pages do. 20,000 claims; PLUMBLINE_BENCH_CLAIMS=1000000 takes an hour to seed
 * and 37 GB of disk under the temporary folder. BENCH_DATABASE_URL measures a desk that stands already. Every query is
 * asked once each way, one after another; then all of them over 16 connections.
 */
export async function run(): Promise<BenchTable["rows"]> {
  const standing = process.env["BENCH_DATABASE_URL"];
  if (standing !== undefined) return measure(standing);
  const folder = await mkdtemp(path.join(tmpdir(), "plumbline-bench-search-"));
  try {
    const server = await startEmbedded({ folder, durable: false });
    try {
      await migrate(server.url);
      const db = openDatabase(server.url, { maxConnections: 4 });
      try {
        await seedClaims(db, {
          count: Number(process.env["PLUMBLINE_BENCH_CLAIMS"] ?? usual),
          now: new Date(),
        });
        // As autovacuum leaves a desk that was not filled a minute ago.
        await db.$executeRawUnsafe("VACUUM ANALYZE");
      } finally {
        await db.$disconnect();
      }
      return await measure(server.url);
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(url: string): Promise<BenchTable["rows"]> {
  const pool = openPublicPool(url);
  try {
    const live = (await searchPublic(pool, {}, { take: 1, facets: false })).total.count;
    const kinds = await makeQueries(pool, live);
    // Statements are planned and pages of the index read once before anything is measured.
    for (const { queries } of kinds)
      for (const options of [barely, wholly])
        for (const query of queries.slice(0, 10)) await ask(pool, query, options);
    const rows: BenchTable["rows"] = [];
    for (const kind of kinds) rows.push(await rowOf(pool, kind));
    // How many a second is asked of the usual desk; a million claims are about how long one search takes.
    if (live > 10 * usual) return rows;
    const all = kinds.flatMap(({ queries }) => queries);
    return [...rows, await together(pool, all, live)];
  } finally {
    await pool.close();
  }
}

/** A search without whatever is counted beside it, or with all of that. */
const wholly = { take: 20, facets: true };
const barely = { take: 20, facets: false, total: false };

const ask = (pool: PublicPool, query: PublicClaimQuery, options: SearchOptions = wholly) =>
  searchPublic(pool, query, options);

async function rowOf(pool: PublicPool, { kind, queries }: QueryKind): Promise<BenchTable["rows"][number]> {
  const results = await timesOf(pool, queries, barely);
  const whole = await timesOf(pool, queries, wholly);
  return {
    measure: kind,
    value: `${results.times} | ${whole.times}`,
    note: `median / p95 of ${queries.length} queries, ${whole.found} with results; alone: ${results.about}; with counts: ${whole.about}`,
  };
}

interface Times {
  /** Median and 95th percentile. */
  readonly times: string;
  /** The same of processor time, and the slowest search. */
  readonly about: string;
  readonly found: number;
}

async function timesOf(
  pool: PublicPool,
  queries: readonly PublicClaimQuery[],
  options: SearchOptions,
): Promise<Times> {
  const sessions = await sessionsOf(pool);
  const asked: { readonly ms: number; readonly cpuMs: number; readonly query: string }[] = [];
  let found = 0;
  for (const query of queries) {
    const cpuBefore = await cpuMs(sessions);
    const start = performance.now();
    const page = await ask(pool, query, options);
    const ms = performance.now() - start;
    asked.push({ ms, cpuMs: (await cpuMs(sessions)) - cpuBefore, query: JSON.stringify(query) });
    if (page.items.length > 0) found += 1;
  }
  const slowest = asked.reduce((slow, each) => (each.ms > slow.ms ? each : slow));
  return {
    times: `${medianAnd95(asked.map((each) => each.ms))} ms`,
    about: `CPU ${medianAnd95(asked.map((each) => each.cpuMs))} ms, slowest ${slowest.ms.toFixed(0)} ms ${slowest.query}`,
    found,
  };
}

function medianAnd95(figures: readonly number[]): string {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return [at(0.5), at(0.95)].map((figure) => figure.toFixed(1).padStart(5)).join(" / ");
}

/** Processor time of this process and of the sessions so far. */
async function cpuMs(sessions: readonly number[]): Promise<number> {
  const { user, system } = process.cpuUsage();
  const times = await Promise.all(sessions.map(cpuMsOfThread));
  return times.reduce((sum, each) => sum + each, (user + system) / 1000);
}

/** Process numbers of the sessions of public reads. */
async function sessionsOf(pool: PublicPool): Promise<number[]> {
  const sessions = await pool.ask<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE application_name = 'plumbline public' AND datname = current_database()",
    [],
  );
  return sessions.map(({ pid }) => pid);
}

async function together(
  pool: PublicPool,
  queries: readonly PublicClaimQuery[],
  live: number,
): Promise<BenchTable["rows"][number]> {
  const left = [...queries];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let query = left.pop(); query !== undefined; query = left.pop()) await ask(pool, query);
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  return {
    measure: "all of them, 16 at a time",
    value: `${(queries.length / seconds).toFixed(0).padStart(6)} searches a second`,
    note: `${queries.length} different queries over ${live.toLocaleString("en")} claims, without pages around them`,
  };
}
