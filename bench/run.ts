import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import type { BenchTable } from "./table.ts";

/**
 * `npm run bench` runs every benchmark; `npm run bench -- desk sentences` those named. Each prints a table and leaves
 * JSON in bench/results. Machines are shared and noisy: read ratios and medians, not single figures.
 */
const benches: Readonly<Record<string, () => Promise<{ run: () => Promise<BenchTable> }>>> = {
  reading: () => import("./reading.ts"),
  sentences: () => readingPart("sentences", import("./reading/sentences.ts")),
  anchors: () => import("./anchors.ts"),
  desk: () => import("./desk-pages.ts"),
  public: () => import("./public.ts"),
};

/** One part of `reading` run alone. */
async function readingPart(
  name: string,
  part: Promise<{ run: () => Promise<BenchTable["rows"]> }>,
): Promise<{ run: () => Promise<BenchTable> }> {
  const { run } = await part;
  return { run: async () => ({ name, rows: await run() }) };
}

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in benches));
  if (unknown.length > 0) {
    console.error(
      `There is no benchmark “${unknown.join("”, “")}”. There are: ${Object.keys(benches).join(", ")}.`,
    );
    process.exitCode = 2;
    return;
  }
  const results = path.join(import.meta.dirname, "results");
  await mkdir(results, { recursive: true });
  for (const [name, load] of Object.entries(benches)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const { run } = await load();
    const table = await run();
    print(table);
    await writeFile(path.join(results, `${name}.json`), `${JSON.stringify(table, null, 2)}\n`);
  }
}

function print(table: BenchTable): void {
  console.log(`\n${table.name}`);
  for (const line of table.about ?? []) console.log(`  ${line}`);
  const width = Math.max(...table.rows.map((row) => row.measure.length));
  for (const row of table.rows) {
    console.log(
      `  ${row.measure.padEnd(width)}  ${row.value}${row.note === undefined ? "" : `  (${row.note})`}`,
    );
  }
}

await main(process.argv.slice(2));
