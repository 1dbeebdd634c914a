import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

import { runMain } from "./progress.ts";
import { projectRoot } from "./project.ts";

/**
 * `npm run structure`: the rules of docs/ARCHITECTURE.md on names and sizes that no linter knows. Prints one line for
 * each breach and ends with status 1 if there is any.
 */

interface SourceFile {
  /** Path inside the checkout, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly isTest: boolean;
}

const folders = ["app", "lib", "e2e", "bench"];
const vocabulary = "types (<noun>.ts), .schema.ts, .workflow.ts, .rules.ts, .fixtures.ts and .test.ts";

const limits = { median: 80, p95: 220, max: 300, maxTest: 500 };

async function listSources(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(projectRoot, folder), { withFileTypes: true }).catch(() => []);
  const found = entries.map(async (entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return name === "lib/db/generated" ? [] : listSources(name);
    return /\.tsx?$/.test(entry.name) ? [name] : [];
  });
  return (await Promise.all(found)).flat();
}

async function readSource(file: string): Promise<SourceFile> {
  const text = await readFile(path.join(projectRoot, file), "utf8");
  const isTest = /\.test\.tsx?$|\/_?testing\/|^e2e\//.test(file);
  return { path: file, text, lines: text.split("\n").length - 1, isTest };
}

function checkName(file: SourceFile): string[] {
  const name = path.basename(file.path).replace(/\.tsx?$/, "");
  const breaches: string[] = [];
  // Next's own names may begin with an underscore; dots separate the role ("claim.rules.test").
  if (!/^_?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(name))
    breaches.push("name it in kebab-case");
  if (/(^|-)(utils?|helpers?|managers?|data|misc|common)(\.|$)/.test(name))
    breaches.push("name it after what it does");
  if (name === "index") breaches.push("no barrels: import from the file that defines it");
  return breaches;
}

function checkDomain(file: SourceFile): string[] {
  if (!file.path.startsWith("lib/domain/")) return [];
  const fits = /^lib\/domain\/[a-z-]+\/[a-z-]+(\.(schema|workflow|rules|fixtures))?(\.test)?\.ts$/.test(
    file.path,
  );
  return fits ? [] : [`lib/domain/<noun>/ holds only ${vocabulary}`];
}

/** A command is an exported function whose first parameter is the dependencies every command is given. */
function checkCommand(file: SourceFile): string[] {
  if (!file.path.startsWith("lib/commands/") || file.isTest) return [];
  const commands = [...file.text.matchAll(/^export (?:async )?function (\w+)\(\s*\w+: CommandDeps\b/gm)];
  return commands.length > 1
    ? [`one command a file, this has ${commands.map((each) => each[1]).join(", ")}`]
    : [];
}

function checkSize(file: SourceFile): string[] {
  const max = file.isTest ? limits.maxTest : limits.max;
  return file.lines > max ? [`${String(file.lines)} lines, ${String(max)} are the most`] : [];
}

/** The budget on all product files together. */
function checkBudget(files: readonly SourceFile[]): string[] {
  const sizes = files.filter((file) => !file.isTest).map((file) => file.lines);
  sizes.sort((a, b) => a - b);
  const at = (share: number): number => sizes[Math.floor((sizes.length - 1) * share)] ?? 0;
  const median = at(0.5);
  const p95 = at(0.95);
  const breaches: string[] = [];
  if (median > limits.median)
    breaches.push(`all files: median ${String(median)} lines, ${String(limits.median)} are the most`);
  if (p95 > limits.p95)
    breaches.push(`all files: 95th percentile ${String(p95)} lines, ${String(limits.p95)} are the most`);
  process.stdout.write(
    `${String(sizes.length)} files, median ${String(median)} lines, 95th percentile ${String(p95)}.\n`,
  );
  return breaches;
}

await runMain(async () => {
  const names = (await Promise.all(folders.map(listSources))).flat().sort();
  const files = await Promise.all(names.map(readSource));
  const breaches = files.flatMap((file) =>
    [checkName, checkDomain, checkCommand, checkSize].flatMap((check) =>
      check(file).map((what) => `${file.path}: ${what}`),
    ),
  );
  breaches.push(...checkBudget(files));
  for (const breach of breaches) process.stdout.write(`${breach}\n`);
  if (breaches.length > 0) throw new Error(`The structure has ${String(breaches.length)} breaches.`);
});
