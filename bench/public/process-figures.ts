import { readdir, readFile } from "node:fs/promises";

/** Clock ticks a second in /proc: 100 on every Linux that we know (`getconf CLK_TCK`). */
const ticksPerSecond = 100;

/** Processor time that a process has used so far, user and system, all its threads, in seconds. */
export async function cpuSeconds(pid: number): Promise<number> {
  const fields = await statOf(pid);
  // Fields 14 and 15 of proc(5); the ones before the closing bracket are taken off.
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** The same for a process and all its children that live: a database server and its sessions, nginx and its workers. */
export async function cpuSecondsOfFamily(pid: number): Promise<number> {
  const entries = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const family = await Promise.all(
    entries.map(async (each) => (each === pid || (await parentOf(each)) === pid ? secondsOrNone(each) : 0)),
  );
  return family.reduce((sum, seconds) => sum + seconds, 0);
}

/**
 * Processor time of a process's first thread so far, in ms and exact to the ns: of a session of PostgreSQL, which has no
 * other. Nothing of a process that has ended or runs on another machine.
 */
export async function cpuMsOfThread(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${String(pid)}/schedstat`, "utf8").catch(() => "0");
  return Number(stat.split(" ")[0]) / 1e6;
}

/** Memory that a process holds in RAM, in bytes. */
export async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

async function statOf(pid: number): Promise<string[]> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

async function parentOf(pid: number): Promise<number> {
  // A process may end while the list is read.
  const fields = await statOf(pid).catch(() => []);
  return Number(fields[1] ?? 0);
}

/** The same as `cpuSeconds`; nothing of a process that has ended or runs on another machine. */
async function secondsOrNone(pid: number): Promise<number> {
  return cpuSeconds(pid).catch(() => 0);
}
