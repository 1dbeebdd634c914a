import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { isSameProcess, processIdentity } from "#lib/process-identity.ts";

import { folderFacts } from "./embedded-folder.ts";
import { initialise } from "./embedded-init.ts";
import { readRunning, startServer, stopServer } from "./embedded-server.ts";
import { withFolderLock } from "./folder-lock.ts";

/** A PostgreSQL of our own that answers on `url` (loopback, a random password, the database `plumbline`). */
export interface EmbeddedDatabase {
  readonly url: string;
  /** Process number of the server. */
  readonly pid: number;
  /** Whether the server was running already, for another command or left over from a killed one. */
  readonly adopted: boolean;
  /** Gives up this process's use of the server; the last user stops it. */
  stop(): Promise<void>;
}

/** `folder` is PLUMBLINE_DATA. `durable: false` trades crash safety for speed and is for throw-away test servers only. */
export interface EmbeddedOptions {
  readonly folder: string;
  readonly durable?: boolean | undefined;
}

/** Counts this process's uses of embedded servers, so that each has a note of its own. */
let uses = 0;

/**
 * Starts the embedded PostgreSQL of a data folder, or joins the one that already runs there. The folder is made and
 * initialised at first use (about a second). Several processes may use one server: each is noted in
 * `postgres-users/`, and the last one to `stop()` ends it; those that were killed no longer count.
 *
 * @throws Error with one sentence when the folder cannot be written, belongs to somebody else, or the server fails.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const folder = path.resolve(options.folder);
  await makeFolder(folder);
  return withFolderLock(folder, async () => {
    const facts = await folderFacts(folder);
    await initialise(facts);
    const running = await readRunning(facts);
    // Noted before it starts: a server without a user counts as abandoned.
    uses += 1;
    const mine = path.join(folder, "postgres-users", `${processIdentity(process.pid) ?? ""}-${String(uses)}`);
    await writeFile(mine, "");
    const server = running ?? (await startServer(facts, options.durable ?? true));
    return {
      url: server.url,
      pid: server.pid,
      adopted: running !== null,
      stop: () =>
        withFolderLock(folder, async () => {
          await rm(mine, { force: true });
          if (!(await hasUsers(folder))) await stopServer(server.pid);
        }),
    };
  });
}

/** The server of a data folder that still runs although every process that used it has ended, or `null`. */
export async function findAbandonedServer(folder: string): Promise<{ pid: number } | null> {
  if (await hasUsers(folder)) return null;
  return readRunning(await folderFacts(folder));
}

/** Others may enter the folder (PostgreSQL runs as another user when we are root); its secrets are 0600 each. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(path.join(folder, "postgres-users"), { recursive: true });
    await writeFile(path.join(folder, ".gitignore"), "*\n");
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    const why =
      code === "ENOSPC"
        ? "the disk is full"
        : code === "EROFS"
          ? "the disk is read-only"
          : "it cannot be written";
    throw new Error(`The data folder ${folder} is of no use: ${why}. Set PLUMBLINE_DATA to another folder.`, {
      cause,
    });
  }
}

async function hasUsers(folder: string): Promise<boolean> {
  const users = path.join(folder, "postgres-users");
  let any = false;
  for (const use of await readdir(users).catch(() => [])) {
    if (isSameProcess(use.split("-")[0] ?? "")) any = true;
    else await rm(path.join(users, use), { force: true });
  }
  return any;
}

/** Reads a small secret kept in the data folder, making it at first use; the file is readable by its owner only. */
export async function keptSecret(folder: string, name: string, make: () => string): Promise<string> {
  await makeFolder(path.resolve(folder));
  const file = path.join(folder, name);
  const existing = await readFile(file, "utf8").catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  });
  if (existing.trim() !== "") return existing.trim();
  const secret = make();
  await writeFile(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
