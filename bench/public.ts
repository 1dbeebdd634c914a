import { availableParallelism, cpus, loadavg } from "node:os";
import { ensureProgram } from "#lib/cli/install-package.ts";
import { measureBehindNginx } from "./public/behind-nginx.ts";
import { startBenchDesk, type BenchDesk } from "./public/bench-desk.ts";
import { crawlDesk } from "./public/crawl.ts";
import { measureLighthouse } from "./public/lighthouse.ts";
import type { Part } from "./public/part.ts";
import { run as measureSearch } from "./public/search.ts";
import { measureThroughput } from "./public/throughput.ts";
import type { BenchTable } from "./table.ts";

const port = 3196;
const usualClaims = 20_000;
const crawledClaims = 10_000;

/** Measured on one desk, one after another. */
const parts: Readonly<Record<string, (desk: BenchDesk) => Promise<Part>>> = {
  pages: measureThroughput,
  nginx: measureBehindNginx,
  lighthouse: measureLighthouse,
  search: searchOf,
};

/**
 * `npm run bench -- public`: what readers get, from a desk with 20,000 synthetic claims (`PLUMBLINE_BENCH_CLAIMS`
 * names another number; from 100,000 on only the search itself is measured). `PLUMBLINE_BENCH_PARTS=pages,crawl` runs
 * some parts only: pages, nginx, lighthouse, search, crawl.
 */
export async function run(): Promise<BenchTable> {
  const claims = Number(process.env["PLUMBLINE_BENCH_CLAIMS"] ?? usualClaims);
  const known = claims >= 100_000 ? ["search"] : [...Object.keys(parts), "crawl"];
  const wanted = process.env["PLUMBLINE_BENCH_PARTS"]?.split(",") ?? known;
  const load = loadavg()[0] ?? 0;
  const found = await measureParts(claims, wanted);
  if (wanted.includes("crawl")) found.push(await onDesk("crawl", crawledClaims, crawlDesk));
  return {
    name: `Public pages of a desk with ${claims.toLocaleString("en")} published claims, one process`,
    about: [
      `${new Date().toISOString().slice(0, 16)}Z, ${String(availableParallelism())} cores (${cpus()[0]?.model ?? "unknown"}), load average ${load.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after`,
      ...found.flatMap(({ about }) => about),
    ],
    rows: found.flatMap(({ rows }) => rows),
  };
}

async function measureParts(claims: number, wanted: readonly string[]): Promise<Part[]> {
  const chosen = Object.entries(parts).filter(([name]) => wanted.includes(name));
  if (chosen.length === 0) return [];
  if (!(await ensureProgram("wrk", "wrk", "The figures of public pages"))) throw new Error("wrk is missing.");
  return onDesk("pages", claims, async (desk) => {
    const found: Part[] = [];
    for (const [, measure] of chosen) found.push(await measure(desk));
    return found;
  });
}

/** The database's part of search alone, on the same desk (bench/public/search.ts). */
async function searchOf({ databaseUrl }: BenchDesk): Promise<Part> {
  process.env["BENCH_DATABASE_URL"] = databaseUrl;
  return {
    rows: [{ measure: "— search in the database", value: "" }, ...(await measureSearch())],
    about: [],
  };
}

async function onDesk<T>(name: string, claims: number, work: (desk: BenchDesk) => Promise<T>): Promise<T> {
  const desk = await startBenchDesk({ name, claims, port });
  try {
    return await work(desk);
  } finally {
    await desk.stop();
  }
}
