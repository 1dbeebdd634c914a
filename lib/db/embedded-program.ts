import { spawn, type ChildProcess } from "node:child_process";

import type { Invocation } from "./embedded-user.ts";

/** Starts one of PostgreSQL's programs, its output going to `output` (a file's number, or "pipe"). */
export function startProgram(call: Invocation, output: number | "pipe"): ChildProcess {
  const user = call.uid === undefined || call.gid === undefined ? {} : { uid: call.uid, gid: call.gid };
  return spawn(call.command, call.args, {
    ...user,
    // PostgreSQL needs none of our variables, and some of them are secrets.
    env: { PATH: "/usr/bin:/bin", LC_ALL: "C", NODE_ENV: "production" },
    cwd: "/",
    // A process group of its own: Ctrl-C reaches the whole foreground group, and the database must outlive the
    // application's goodbye.
    detached: true,
    stdio: ["ignore", output, output],
  });
}
