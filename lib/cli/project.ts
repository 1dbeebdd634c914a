import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { buildSite } from "./site/build-site.ts";
import { hashSources } from "./source-hash.ts";

/** The checkout this command belongs to. */
export const projectRoot = path.resolve(import.meta.dirname, "../..");

/** Folder of the build inside the checkout; tests choose their own. */
export function distFolder(): string {
  return path.join(projectRoot, process.env["PLUMBLINE_DIST"] || ".next");
}

/** The script of Next's command line, for builds. */
const nextScript = path.join(projectRoot, "node_modules/next/dist/bin/next");

/**
 * What Node runs as the application's process: Next behind our own door, with two bounds on its heap in MB.
 * NODE_OPTIONS with a bound of its own wins.
 *
 * - The whole: three times what a busy desk needs. V8 lets garbage lie according to it, up to four times what is in use
 *   where the bound is that of a large machine.
 * - What is new: half of V8's own choice. Two halves of 32 MB are always full of garbage; with 16 a process of 20,000 kept
 *   pages takes 80 MB less, and a search for the first time 5 % longer (docs/bench.md).
 */
export const serveArgs: readonly string[] = [
  ...heapBound("max-old-space-size", 768),
  ...heapBound("max-semi-space-size", 16),
  path.join(projectRoot, "lib/web/door/serve.ts"),
];

function heapBound(option: string, megabytes: number): string[] {
  return process.env["NODE_OPTIONS"]?.includes(option) ? [] : [`--${option}=${String(megabytes)}`];
}

/** Generates the Prisma client when it is missing or older than the schema. Returns whether it had to. */
export async function generateClient(): Promise<boolean> {
  const schema = await readFile(path.join(projectRoot, "prisma/schema.prisma"));
  const hash = createHash("sha256").update(schema).digest("hex");
  const folder = path.join(projectRoot, "lib/db/generated");
  const mark = path.join(folder, ".schema-sha256");
  if ((await readFile(mark, "utf8").catch(() => "")) === hash) return false;
  const prisma = path.join(projectRoot, "node_modules/prisma/build/index.js");
  await runQuietly(process.execPath, [prisma, "generate", "--no-hints"], {});
  await writeFile(mark, hash);
  return true;
}

/** Whether the build in `distFolder()` was made from the present sources. */
export async function isBuildCurrent(): Promise<boolean> {
  const built = await readFile(markFile(), "utf8").catch(() => "");
  return built !== "" && built === (await hashSources(projectRoot));
}

/**
 * Runs `next build`. The mark that names the sources is taken away first and written last, so that an interrupted
 * build never passes for a finished one, and names the sources as they were at the beginning.
 */
export async function build(): Promise<void> {
  await rm(markFile(), { force: true });
  const hash = await hashSources(projectRoot);
  const settings = path.join(projectRoot, "tsconfig.json");
  const written = await readFile(settings, "utf8");
  try {
    await runQuietly(process.execPath, [nextScript, "build"], {
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
    });
    await buildSite(projectRoot, path.join(distFolder(), "site"));
  } finally {
    // Next adds the types of every build folder it meets; the sources are not its to change.
    if ((await readFile(settings, "utf8")) !== written) await writeFile(settings, written);
  }
  await writeFile(markFile(), hash);
}

function markFile(): string {
  return path.join(distFolder(), "plumbline-sources");
}

/** Runs a program and shows its output only if it fails. */
async function runQuietly(
  command: string,
  args: readonly string[],
  more: Record<string, string>,
): Promise<void> {
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: { ...process.env, ...more },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0)
    throw new Error(`${output.trim()}\n${path.basename(args[0] ?? command)} ${args[1] ?? ""} failed.`);
}
