import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/**
 * PostgreSQL refuses to run as root. As root, its programs run as this user; as anybody else, as oneself (`null`).
 */
export interface PostgresUser {
  readonly uid: number;
  readonly gid: number;
}

/** A program with its arguments and, where the caller must switch, the user to run it as. */
export interface Invocation {
  readonly command: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/** The user to run PostgreSQL as: `postgres` where it exists or can be made, else `nobody`; `null` when not root. */
export function findPostgresUser(): PostgresUser | null {
  if (process.getuid?.() !== 0) return null;
  const existing = readUser("postgres");
  if (existing !== null) return existing;
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], {
      stdio: "ignore",
    });
  } catch {
    // A minimal system has no useradd, or /etc cannot be written: `nobody` below serves as well.
  }
  const user = readUser("postgres") ?? readUser("nobody");
  if (user === null) {
    throw new Error(
      "PostgreSQL refuses to run as root, and this machine has no user postgres: add one, or set DATABASE_URL.",
    );
  }
  return user;
}

/** initdb looks its user up by number, so a number without a line in the user list would not do. */
function readUser(name: string): PostgresUser | null {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

/**
 * How to start one of PostgreSQL's programs as `user` so that it reaches `folders`. A checkout in /root or in a
 * folder made by mktemp cannot be entered by another user; then the program keeps the one capability to pass through
 * (it gains nothing: it is started by root, and root's own application is its only client).
 *
 * @throws Error with one sentence when a folder cannot be reached and the capability cannot be given.
 */
export function invokeAs(
  user: PostgresUser | null,
  command: string,
  args: readonly string[],
  folders: readonly string[],
): Invocation {
  if (user === null) return { command, args };
  const closed = folders.flatMap(withParents).find((folder) => !canEnter(user, folder));
  if (closed === undefined) return { command, args, uid: user.uid, gid: user.gid };
  const capability = passCapability();
  if (capability === null || !existsSync("/usr/bin/setpriv")) {
    throw new Error(
      `The user postgres cannot enter ${closed}: move the checkout (and PLUMBLINE_DATA) to a folder others may enter, or run as an ordinary user.`,
    );
  }
  const ids = [`--reuid=${String(user.uid)}`, `--regid=${String(user.gid)}`, "--clear-groups"];
  const keep = [`--inh-caps=-all,+${capability}`, `--ambient-caps=-all,+${capability}`];
  // Without this bit access(2), by which initdb looks for its neighbours, ignores capabilities of ordinary users.
  const heed = "--securebits=+no_setuid_fixup";
  return { command: "/usr/bin/setpriv", args: [...ids, ...keep, heed, command, ...args] };
}

function withParents(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [...withParents(parent), folder];
}

function canEnter(user: PostgresUser, folder: string): boolean {
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return (mode & bit) !== 0;
}

/** The weakest capability of this process (capabilities(7)) that lets a program pass through closed folders. */
function passCapability(): "dac_read_search" | "dac_override" | null {
  const status = readFileSync("/proc/self/status", "utf8");
  const bounds = BigInt(`0x${/^CapBnd:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? "0"}`);
  if ((bounds & (1n << 2n)) !== 0n) return "dac_read_search";
  return (bounds & (1n << 1n)) !== 0n ? "dac_override" : null;
}
