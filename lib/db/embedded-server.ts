import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdtemp, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import pg from "pg";

import { processIdentity } from "#lib/process-identity.ts";

import { findPostgresBinaries, type PostgresBinaries } from "./embedded-binaries.ts";
import { findPostgresUser, invokeAs, type Invocation, type PostgresUser } from "./embedded-user.ts";

/** What is needed to run the server of one data folder. */
export interface FolderFacts {
  readonly folder: string;
  /** PostgreSQL's own folder inside it. */
  readonly cluster: string;
  readonly password: string;
  readonly binaries: PostgresBinaries;
  readonly user: PostgresUser | null;
}

/** A server that answers. */
export interface RunningServer {
  readonly url: string;
  readonly pid: number;
}

const databaseName = "plumbline";

/** Collects the facts of a data folder, making its database password at first use. */
export async function folderFacts(folder: string): Promise<FolderFacts> {
  const passwordFile = path.join(folder, "postgres-password");
  let password = await readFile(passwordFile, "utf8").catch(() => "");
  if (password === "") {
    password = randomBytes(24).toString("base64url");
    await writeFile(passwordFile, password, { mode: 0o600 });
  }
  const cluster = path.join(folder, "postgres");
  return { folder, cluster, password, binaries: await findPostgresBinaries(), user: findPostgresUser() };
}

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
  // Detached: Ctrl-C reaches the whole foreground group, and the database must outlive the application's goodbye.
  const child = spawn(call.command, call.args, {
    ...ids(call),
    env: cleanEnvironment(),
    cwd: "/",
    detached: true,
    stdio: ["ignore", output.fd, output.fd],
  });
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

/** The port of the last time when it is still free (clients with an old address find the server again), else another. */
async function choosePort(file: string): Promise<number> {
  const remembered = Number.parseInt(await readFile(file, "utf8").catch(() => "0"), 10);
  const port = (await freePort(remembered)) ?? (await freePort(0));
  if (port === null) throw new Error("No free port was found on 127.0.0.1 for the embedded PostgreSQL.");
  await writeFile(file, String(port));
  return port;
}

function freePort(wanted: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => {
      resolve(null);
    });
    probe.listen(Number.isInteger(wanted) ? wanted : 0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === "object" && address !== null ? address.port : null);
      });
    });
  });
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
  let failure: string | null = null;
  void ended.then((message) => {
    failure = message;
  });
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(25)) {
    if ((await answers(url)) !== "no") return null;
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

function runToEnd(call: Invocation): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(call.command, call.args, {
      ...ids(call),
      env: cleanEnvironment(),
      cwd: "/",
      stdio: ["ignore", "ignore", "pipe"],
    });
    let errors = "";
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `The embedded PostgreSQL could not be initialised: ${errors.trim().replace(/\s+/g, " ")}`,
          ),
        );
    });
  });
}

function ids(call: Invocation): { uid?: number; gid?: number } {
  return call.uid === undefined || call.gid === undefined ? {} : { uid: call.uid, gid: call.gid };
}

/** PostgreSQL needs none of our variables, and some of them are secrets. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return { PATH: "/usr/bin:/bin", LC_ALL: "C", NODE_ENV: "production" };
}
