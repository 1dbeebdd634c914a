import { chown, mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

import type { FolderFacts } from "./embedded-folder.ts";
import { startProgram } from "./embedded-program.ts";
import { invokeAs, type Invocation } from "./embedded-user.ts";

/**
 * Initialises the cluster unless it is there. The work happens in a neighbour folder that is renamed at the end, so
 * that an interrupted first start leaves nothing half-made behind.
 *
 * Text is UTF-8 with PostgreSQL's built-in C.UTF-8 rules: the same order and case mapping on every machine, which
 * the locale of an operating system does not promise (an index would break when a data folder moves). `lc-ctype` is
 * the exception, from the system: under plain C, `pg_trgm` sees no letter beyond ASCII (measured on 18.4).
 */
export async function initialise(facts: FolderFacts): Promise<void> {
  if ((await stat(path.join(facts.cluster, "PG_VERSION")).catch(() => null)) !== null) return;
  const scratch = await mkdtemp(path.join(facts.folder, "initialising-"));
  try {
    const passwordFile = path.join(scratch, "password");
    await writeFile(passwordFile, facts.password, { mode: 0o600 });
    if (facts.user !== null) {
      for (const each of [scratch, passwordFile]) await chown(each, facts.user.uid, facts.user.gid);
    }
    const failures: unknown[] = [];
    for (const [index, characters] of characterRules.entries()) {
      const cluster = path.join(scratch, String(index));
      const made = await runInitdb(facts, cluster, passwordFile, characters).catch((error: unknown) => error);
      if (made === undefined) {
        await rename(cluster, facts.cluster);
        return;
      }
      failures.push(made);
    }
    throw failures[0];
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Names under which systems know their UTF-8 character classes, best first; plain C is everywhere. */
const characterRules = ["C.UTF-8", "en_US.UTF-8", "C"];

async function runInitdb(
  facts: FolderFacts,
  cluster: string,
  passwordFile: string,
  characters: string,
): Promise<void> {
  const locale = ["--encoding=UTF8", "--locale=C", `--lc-ctype=${characters}`];
  const order = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = ["--username=plumbline", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  const args = [`--pgdata=${cluster}`, ...locale, ...order, ...access];
  const folders = [path.dirname(facts.binaries.initdb), path.dirname(cluster)];
  await runToEnd(invokeAs(facts.user, facts.binaries.initdb, args, folders));
}

function runToEnd(call: Invocation): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = startProgram(call, "pipe");
    let output = "";
    child.stdout?.resume();
    child.stderr?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once("error", reject);
    child.once("close", (code) => {
      const words = output.trim().replace(/\s+/g, " ");
      if (code === 0) resolve();
      else reject(new Error(`The embedded PostgreSQL could not be initialised: ${words}`));
    });
  });
}
