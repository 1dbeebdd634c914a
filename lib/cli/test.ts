import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { ensureChromium } from "./install-chromium.ts";
import { runMain, say } from "./progress.ts";
import { generateClient, projectRoot } from "./project.ts";
import { readPlaywrightCounts, readVitestCounts, runStage, type Counts, type Stage } from "./test-stage.ts";

const bin = {
  next: "node_modules/next/dist/bin/next",
  tsc: "node_modules/typescript/bin/tsc",
  eslint: "node_modules/eslint/bin/eslint.js",
  prettier: "node_modules/prettier/bin/prettier.cjs",
  depcruise: "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
  knip: "node_modules/knip/bin/knip.js",
  vitest: "node_modules/vitest/vitest.mjs",
  playwright: "node_modules/@playwright/test/cli.js",
};

function vitestStage(name: string): Stage {
  const file = `test-results/${name}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  return {
    name,
    commands: [[bin.vitest, "run", "--project", name, ...reporters]],
    counts: { file, read: readVitestCounts },
  };
}

const stages: readonly Stage[] = [
  {
    name: "types",
    commands: [
      [bin.next, "typegen"],
      [bin.tsc, "--noEmit"],
    ],
  },
  {
    name: "lint",
    commands: [
      [bin.eslint, ".", "--max-warnings", "0"],
      [bin.prettier, "--check", "--log-level", "warn", "."],
    ],
  },
  {
    name: "boundaries",
    commands: [[bin.depcruise, "app", "lib", "proxy.ts", "--config", ".dependency-cruiser.js"]],
  },
  { name: "structure", commands: [["lib/cli/structure.ts"], [bin.knip, "--no-config-hints"]] },
  vitestStage("unit"),
  vitestStage("db"),
  { name: "build", commands: [["lib/cli/build.ts"]] },
  {
    name: "browser",
    commands: [[bin.playwright, "test"]],
    counts: { file: "test-results/browser.json", read: readPlaywrightCounts },
  },
];

/** The tests decide about their own database, addresses and services, whatever the caller's environment says. */
function testEnvironment(stage: string): NodeJS.ProcessEnv {
  const ours =
    /^(PORT|HOST|DATABASE_.*|PUBLIC_ORIGIN|REDIS_URL|NEXTAUTH_.*|OIDC_.*|SMTP_URL|LLM_.*|NODE_ENV|NEXT_.*)$/;
  const theirs = Object.entries(process.env).filter(([name]) => !ours.test(name));
  // Types are generated into the folder that tsconfig.json names; builds go to one of their own.
  const dist = stage === "types" ? {} : { PLUMBLINE_DIST: ".next-test" };
  return {
    ...Object.fromEntries(theirs),
    ...dist,
    NODE_ENV: stage === "build" ? "production" : "test",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

async function runOne(stage: Stage, isBuilt: boolean): Promise<Counts> {
  if (stage.name === "browser" && !isBuilt) {
    say("Not run, because the build failed.");
    return { passed: 0, failed: 1 };
  }
  if (stage.name === "browser" && !(await ensureChromium())) return { passed: 0, failed: 1 };
  return runStage(stage, testEnvironment(stage.name));
}

/**
 * `npm test`: every stage, also after a failed one, so that one run shows everything. `npm test -- unit db` runs only
 * the named ones. Ends with one line `N passed, N failed`, and with status 1 if anything failed.
 */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith("-"));
  const chosen = stages.filter((stage) => wanted.length === 0 || wanted.includes(stage.name));
  await mkdir(path.join(projectRoot, "test-results"), { recursive: true });
  await generateClient();
  const total = { passed: 0, failed: 0 };
  const lines: string[] = [];
  let isBuilt = true;
  for (const stage of chosen) {
    say(`\n── ${stage.name}`);
    const startedAt = performance.now();
    const counts = await runOne(stage, isBuilt);
    if (stage.name === "build") isBuilt = counts.failed === 0;
    total.passed += counts.passed;
    total.failed += counts.failed;
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6);
    lines.push(
      `${stage.name.padEnd(11)}${seconds} s  ${String(counts.passed)} passed, ${String(counts.failed)} failed`,
    );
  }
  const last = `${String(total.passed)} passed, ${String(total.failed)} failed`;
  await writeFile(path.join(projectRoot, "test-results/summary.txt"), `${lines.join("\n")}\n${last}\n`);
  process.stdout.write(`\n${lines.join("\n")}\n${last}\n`);
  if (total.failed > 0 || chosen.length === 0) process.exitCode = 1;
}

await runMain(main);
