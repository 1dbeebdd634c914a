import { spawn, type ChildProcess } from "node:child_process";
import { connect, createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { projectRoot } from "./project.ts";

/** A server that runs beside this process. */
export interface ChildServer {
  /** Its process number. */
  readonly pid: number;
  /** Resolves when it has ended by itself, with a few words on how. */
  readonly ended: Promise<string>;
  /** Asks it to end, insists after ten seconds. */
  stop(): Promise<void>;
  /** Ends it at once, without warning: for tests of what a crash leaves behind. */
  kill(): Promise<void>;
}

/**
 * Starts a Node script as a server of our own. It gets a process group of its own, so that Ctrl-C reaches only us and
 * we end things in order; and it follows us when we are killed (follow-parent.js). Its errors and log go to stderr;
 * `stdout: "ignore"` leaves out Next's greeting, which repeats what we say.
 */
export function startChild(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  stdout: "inherit" | "ignore",
): ChildServer {
  const follow = path.join(projectRoot, "lib/cli/follow-parent.js");
  const child = spawn(process.execPath, ["--import", follow, ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: ["ignore", stdout, "inherit", "ipc"],
    detached: true,
  });
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => {
      resolve(error.message);
    });
    child.once("exit", (code, signal) => {
      resolve(signal === null ? `status ${String(code)}` : `signal ${signal}`);
    });
  });
  return {
    pid: child.pid ?? 0,
    ended,
    stop: () => stopChild(child, ended),
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

async function stopChild(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const insist = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(insist);
}

/** Whether something can listen there. A server that is just ending gets two seconds to let go. */
export async function isPortFree(host: string, port: number): Promise<boolean> {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    if (await canListen(host, port)) return true;
    await pause(250);
  }
  return false;
}

function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => {
      resolve(false);
    });
    probe.listen(port, host, () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}

/** Resolves when the port accepts connections; throws when the server ends before. */
export async function untilListening(host: string, port: number, server: ChildServer): Promise<void> {
  while (!(await accepts(host, port))) {
    const how = await Promise.race([server.ended, pause(50, null)]);
    if (how !== null) throw new Error(`The application ended while it was starting (${how}).`);
  }
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host, port });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => {
      resolve(false);
    });
  });
}
