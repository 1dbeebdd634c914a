import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";

import { z } from "zod";

import { projectRoot } from "./project.ts";

/** One stage of `npm test`. */
export interface Stage {
  readonly name: string;
  /** Programs to run one after the other, each by the file that node runs, with its arguments. */
  readonly commands: readonly (readonly string[])[];
  /** Where a test runner writes its counts; a stage without one counts as a single test. */
  readonly counts?: { readonly file: string; readonly read: (report: unknown) => Counts } | undefined;
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** Reads the counts of vitest's JSON report. */
export function readVitestCounts(report: unknown): Counts {
  const { numPassedTests, numFailedTests } = vitestReport.parse(report);
  return { passed: numPassedTests, failed: numFailedTests };
}

/** Reads the counts of Playwright's JSON report. A flaky test is a failed one. */
export function readPlaywrightCounts(report: unknown): Counts {
  const { stats } = playwrightReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

/** Runs a stage to its end, its output on the terminal, and counts. A runner that breaks down counts as one failure. */
export async function runStage(stage: Stage, env: NodeJS.ProcessEnv): Promise<Counts> {
  const report = stage.counts === undefined ? null : path.join(projectRoot, stage.counts.file);
  if (report !== null) await rm(report, { force: true });
  let isFine = true;
  for (const command of stage.commands) isFine = (await run(command, env)) && isFine;
  if (stage.counts === undefined || report === null)
    return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 };
  const text = await readFile(report, "utf8").catch(() => null);
  if (text === null) return { passed: 0, failed: 1 };
  const counts = stage.counts.read(JSON.parse(text));
  // Errors outside any test fail the run without failing a test.
  return isFine || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((resolve) => {
    child.once("error", () => {
      resolve(false);
    });
    child.once("exit", (code) => {
      resolve(code === 0);
    });
  });
}
