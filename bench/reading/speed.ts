import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bridgeTalks, ferryVisit, harbourLetter } from "#lib/language/port-lorne.fixtures.ts";
import { readArticle } from "#lib/language/read-article.ts";
import { readClosely } from "#lib/language/read-closely.ts";
import type { BenchTable } from "../table.ts";

const wordsPerArticle = 800;
const rounds = 5;
const articlesPerRound = 120;
const coldRuns = 9;

/**
 * How quickly articles are read: articles of 800 words a second in a warm process on one core (target 60), and the
 * wall time of a cold `plumbline read` (target 900 ms), also as a multiple of `node -e 0`, because the machine is
 * shared. The article is put together from our own fixtures: dense in quotations, names and dates, as news is.
 */
export function run(): Promise<BenchTable["rows"]> {
  // The first round warms the process up: its rate is not counted.
  const rates = Array.from({ length: rounds + 1 }, warmRate).slice(1);
  const folder = mkdtempSync(path.join(tmpdir(), "plumbline-speed-"));
  try {
    const file = path.join(folder, "article.txt");
    writeFileSync(file, makeArticle(0));
    const root = path.join(import.meta.dirname, "../..");
    const command = path.join(root, "lib/cli/plumbline.ts");
    const bare = median(timesOf(root, process.execPath, ["-e", "0"]));
    const cold = timesOf(root, process.execPath, [command, "read", file]);
    const viaNpm = timesOf(root, "npm", ["run", "-s", "plumbline", "--", "read", file]);
    return Promise.resolve([
      {
        measure: "read, warm: articles of 800 words a second of one core",
        value: String(Math.round(median(rates))),
        note: `rounds of ${String(articlesPerRound)}: ${rates.map((rate) => String(Math.round(rate))).join(", ")}`,
      },
      coldRow("read, cold: node", cold, bare),
      coldRow("read, cold: npm run plumbline", viaNpm, bare),
      {
        measure: "node -e 0",
        value: `${String(Math.round(bare))} ms`,
        note: "what starting a process costs here",
      },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An article of 800 words; each begins elsewhere, so that no two are alike. */
function makeArticle(seed: number): string {
  const paragraphs = [harbourLetter, ferryVisit, bridgeTalks].flatMap((article) =>
    article.trim().split(/\n+/),
  );
  const lines: string[] = [];
  for (let words = 0, at = seed; words < wordsPerArticle; at += 1) {
    const line = paragraphs[at % paragraphs.length] ?? "";
    lines.push(line);
    words += line.split(/\s+/).length;
  }
  return lines.join("\n\n").trim();
}

function warmRate(): number {
  const articles = Array.from({ length: articlesPerRound }, (_, at) => makeArticle(at));
  const startedAt = process.cpuUsage();
  for (const article of articles) readClosely(readArticle(article), { publishedOn: "2031-10-17" });
  // Of processor time, collector and compiler included: what one core does in a second, whatever the neighbours do.
  const { user, system } = process.cpuUsage(startedAt);
  return (1_000_000 * articles.length) / (user + system);
}

/** Wall times in ms of a command run again and again; the first run, which fills the compile cache, is left out. */
function timesOf(cwd: string, command: string, args: readonly string[]): number[] {
  const times = Array.from({ length: coldRuns + 1 }, () => {
    const startedAt = performance.now();
    const { status } = spawnSync(command, args, { cwd, stdio: "ignore" });
    if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${String(status)}.`);
    return performance.now() - startedAt;
  });
  return times.slice(1);
}

function coldRow(measure: string, times: readonly number[], bare: number): BenchTable["rows"][number] {
  const typical = median(times);
  const [least, most] = [Math.min(...times), Math.max(...times)].map(Math.round);
  const ratio = (typical / bare).toFixed(1);
  return {
    measure,
    value: `${String(Math.round(typical))} ms`,
    note: `${String(least)}–${String(most)} ms in ${String(times.length)} runs, ${ratio} × node -e 0`,
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
