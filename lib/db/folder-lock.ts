import { open, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { isSameProcess, processIdentity } from "#lib/process-identity.ts";

/**
 * Runs `fn` while no other process runs under the same lock in `folder`. The lock is a file that names its holder, so
 * that one left behind by `kill -9` is recognised and taken over. Waits up to `waitMs`, then throws.
 */
export async function withFolderLock<T>(folder: string, fn: () => Promise<T>, waitMs = 60_000): Promise<T> {
  const file = path.join(folder, "lock");
  const deadline = Date.now() + waitMs;
  while (!(await take(file))) {
    const holder = await readFile(file, "utf8").catch(() => "");
    // An empty file may be one that is being written this moment: it counts as left behind only after the deadline.
    if (holder !== "" && !isSameProcess(holder)) await rm(file, { force: true });
    else if (Date.now() > deadline)
      throw new Error(`Another Plumbline command keeps ${file}: wait for it, or delete the file.`);
    else await pause(50);
  }
  try {
    return await fn();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    const handle = await open(file, "wx", 0o600);
    await handle.writeFile(processIdentity(process.pid) ?? String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
