import { open, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import pg from "pg";

import { processIdentity } from "#lib/process-identity.ts";

import type { FolderFacts } from "./embedded-folder.ts";
import { choosePort } from "./embedded-port.ts";
import { startProgram } from "./embedded-program.ts";
import { invokeAs } from "./embedded-user.ts";

/** A server that answers. */
export interface RunningServer {
  readonly url: string;
  readonly pid: number;
}

const databaseName = "plumbline";

/** The server of this folder when one runs and answers, else `null`. */
export async function readRunning(facts: FolderFacts): Promise<RunningServer | null> {
  const pidFile = await readFile(path.join(facts.cluster, "postmaster.pid"), "utf8").catch(() => "");
  const [pid, , , port] = pidFile.split("\n").map(Number);
  if (!pid || !port || processIdentity(pid) === null) return null;
  const url = addressOf(facts, port);
  return (await answers(url)) === "yes" ? { url, pid } : null;
}

/** Starts the server and waits until it answers, at most a minute (recovery after a crash takes its time). */
export async function startServer(facts: FolderFacts, durable: boolean): Promise<RunningServer> {
  await removeStalePidFile(facts);
  const port = await choosePort(path.join(facts.folder, "postgres-port"));
  const logFile = path.join(facts.folder, "postgres.log");
  const output = await open(logFile, "w", 0o600);
  const args = ["-D", facts.cluster, "-p", String(port), ...serverSettings(durable)];
  const call = invokeAs(facts.user, facts.binaries.postgres, args, [
    path.dirname(facts.binaries.postgres),
    facts.cluster,
  ]);
  const child = startProgram(call, output.fd);
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => {
      resolve(error.message);
    });
    child.once("exit", () => {
      resolve("");
    });
  });
  await output.close();
  child.unref();
  const url = addressOf(facts, port);
  const failure = await untilAnswers(url, ended);
  if (failure !== null) {
    const lines = (await readFile(logFile, "utf8")).trim().split("\n").slice(-3).join(" ");
    throw new Error(
      `The embedded PostgreSQL did not start: ${failure} ${lines} (${logFile})`.replace(/\s+/g, " "),
    );
  }
  await createDatabaseOnce(url);
  return { url, pid: child.pid ?? 0 };
}

/** Asks a server to end all sessions and stop, and waits for it; after 20 seconds it is made to. */
export async function stopServer(pid: number): Promise<void> {
  const identity = processIdentity(pid);
  if (identity === null) return;
  process.kill(pid, "SIGINT");
  for (let waitedMs = 0; processIdentity(pid) === identity; waitedMs += 25) {
    // SIGQUIT is PostgreSQL's immediate shutdown: nothing committed is lost, the next start replays its journal.
    if (waitedMs === 20_000) process.kill(pid, "SIGQUIT");
    if (waitedMs > 30_000) throw new Error(`The embedded PostgreSQL (process ${String(pid)}) does not stop.`);
    await pause(25);
  }
}

function serverSettings(durable: boolean): string[] {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
  ];
  // The log must not repeat what a failing statement contained.
  settings.push("log_min_error_statement=panic", "max_connections=200");
  if (!durable)
    settings.push(
      "fsync=off",
      "synchronous_commit=off",
      "full_page_writes=off",
      "wal_level=minimal",
      "max_wal_senders=0",
    );
  return settings.flatMap((setting) => ["-c", setting]);
}

function addressOf(facts: FolderFacts, port: number, database = databaseName): string {
  return `postgresql://plumbline:${facts.password}@127.0.0.1:${String(port)}/${database}`;
}

/** PostgreSQL takes over a pid file by itself unless another program was given the number since: then we do. */
async function removeStalePidFile(facts: FolderFacts): Promise<void> {
  const file = path.join(facts.cluster, "postmaster.pid");
  const pid = Number.parseInt(await readFile(file, "utf8").catch(() => ""), 10);
  if (!Number.isInteger(pid)) return;
  const command = await readFile(`/proc/${String(pid)}/cmdline`, "utf8").catch(() => "");
  if (processIdentity(pid) === null || (command !== "" && !command.includes(facts.cluster)))
    await rm(file, { force: true });
}

/** "yes", "no", or "missing" when the server is up and only our database is not there yet. */
async function answers(url: string): Promise<"yes" | "no" | "missing"> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined); // A server that stops this moment; the promise below has the answer.
  try {
    await client.connect();
    await client.end();
    return "yes";
  } catch (error) {
    return (error as { code?: string }).code === "3D000" ? "missing" : "no";
  }
}

async function untilAnswers(url: string, ended: Promise<string>): Promise<string | null> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    if ((await answers(url)) !== "no") return null;
    const failure = await Promise.race([ended, pause(25, null)]);
    if (failure !== null) return failure;
  }
  return "it did not answer within a minute.";
}

async function createDatabaseOnce(url: string): Promise<void> {
  if ((await answers(url)) === "yes") return;
  const client = new pg.Client({ connectionString: new URL("/postgres", url).href });
  await client.connect();
  await client.query(`CREATE DATABASE ${databaseName}`);
  await client.end();
}
