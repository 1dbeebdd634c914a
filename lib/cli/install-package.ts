import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";

import { say } from "./progress.ts";

/** Where programs are, besides the folders of PATH: those of servers are often left out of a user's. */
const moreFolders = ["/usr/sbin", "/usr/local/sbin", "/sbin"];

/** The absolute path of a program, null when it is not installed. */
export function findProgram(name: string): string | null {
  const folders = [...(process.env["PATH"] ?? "").split(path.delimiter), ...moreFolders];
  return folders.map((folder) => path.join(folder, name)).find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // There is none, which is what the caller asks.
  }
}

/**
 * Makes sure a program is there, installing its Debian package as root. A service that the package would start is kept
 * from starting.
 *
 * @returns false, after saying what to install, when it is missing and we cannot install it.
 */
export async function ensureProgram(program: string, debianPackage: string, what: string): Promise<boolean> {
  if (findProgram(program) !== null) return true;
  if (process.getuid?.() === 0) {
    say(`${program} is missing: installing the package ${debianPackage}.`);
    const install = ["install", "-y", "--no-install-recommends", debianPackage];
    if ((await apt(["update"])) && (await apt(install)) && findProgram(program) !== null) return true;
  }
  say(`${what} need ${program}: install the package ${debianPackage} (apt-get install ${debianPackage}).`);
  return false;
}

/** Runs apt-get without questions; whether it succeeded. */
export function apt(args: readonly string[]): Promise<boolean> {
  // RUNLEVEL=1: what a package installs is not started as a service beside our own.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  const child = spawn("apt-get", ["-qq", ...args], { env, stdio: ["ignore", "ignore", "inherit"] });
  return new Promise((resolve) => {
    child.once("error", () => {
      resolve(false);
    });
    child.once("exit", (code) => {
      resolve(code === 0);
    });
  });
}
