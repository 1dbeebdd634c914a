import { existsSync } from "node:fs";
import type { BenchTable } from "./table.ts";

/** Development sets outside the repository; nothing of theirs may come into it. */
const sets = new URL("../../shared/bench/", import.meta.url);

/** The measured parts of reading. Each prints its own rows; docs/reading.md explains every figure. */
const parts: readonly [name: string, load: () => Promise<{ run: () => Promise<BenchTable["rows"]> }>][] = [
  ["extraction", () => import("./reading/extraction.ts")],
  ["sentences", () => import("./reading/sentences.ts")],
  ["quotations", () => import("./reading/quotations.ts")],
  ["worthiness", () => import("./reading/worthiness.ts")],
  ["speed", () => import("./reading/speed.ts")],
];

/**
 * Everything the reader is measured by, on the development sets: figures with 95 % bootstrap intervals. They say how
 * good it is on what it was developed with, not on what it has never seen.
 */
export async function run(): Promise<BenchTable> {
  const name = "reading";
  if (!existsSync(sets)) {
    const note = `${sets.pathname} is missing`;
    return { name, rows: [{ measure: "not run", value: "–", note }] };
  }
  const rows: BenchTable["rows"] = [];
  for (const [part, load] of parts) {
    const { run: measure } = await load();
    for (const row of await measure()) rows.push({ ...row, measure: `${part}: ${row.measure}` });
  }
  return {
    name,
    about: [
      `Node ${process.version}, ${new Date().toISOString().slice(0, 10)}; development sets of ../shared/bench.`,
      "Figures in per cent with 95 % bootstrap intervals unless said otherwise.",
    ],
    rows,
  };
}
