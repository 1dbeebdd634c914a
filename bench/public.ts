import { availableParallelism, cpus, loadavg } from "node:os";
import { ensureProgram } from "#lib/cli/install-package.ts";
import { startBenchDesk } from "./public/bench-desk.ts";
import { measureThroughput } from "./public/throughput.ts";
import type { BenchTable } from "./table.ts";

const port = 3196;

/**
 * `npm run bench -- public`: what readers get, from a desk with 20,000 synthetic claims (`PLUMBLINE_BENCH_CLAIMS`
 * names another number). `PLUMBLINE_BENCH_PARTS`, names joined by commas, runs some parts only.
 */
export async function run(): Promise<BenchTable> {
  const claims = Number(process.env["PLUMBLINE_BENCH_CLAIMS"] ?? 20_000);
  if (!(await ensureProgram("wrk", "wrk", "The figures of public pages"))) throw new Error("wrk is missing.");
  const load = loadavg()[0] ?? 0;
  const desk = await startBenchDesk({ claims, port });
  try {
    const throughput = await measureThroughput(desk);
    return {
      name: `Public pages of a desk with ${claims.toLocaleString("en")} published claims, one process, no proxy`,
      about: [
        `${new Date().toISOString().slice(0, 16)}Z, ${String(availableParallelism())} cores (${cpus()[0]?.model ?? "unknown"}), load average ${load.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after`,
        ...throughput.about,
      ],
      rows: throughput.rows,
    };
  } finally {
    await desk.stop();
  }
}
