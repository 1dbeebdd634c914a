import { spawn } from "node:child_process";

import { findChromium } from "./find-chromium.ts";
import { say } from "./progress.ts";

/**
 * Makes sure a browser is there for the tests, installing Debian's package `chromium` as root.
 *
 * @returns false, after saying what to install, when there is none and we cannot install one.
 */
export async function ensureChromium(): Promise<boolean> {
  if (findChromium() !== null) return true;
  if (process.getuid?.() === 0) {
    say("No browser found: installing the package chromium.");
    const install = ["install", "-y", "--no-install-recommends", "chromium"];
    if ((await apt(["update"])) && (await apt(install)) && findChromium() !== null) return true;
  }
  say(
    "The browser tests need Chromium: install the package chromium (apt-get install chromium) and run npm test again.",
  );
  return false;
}

function apt(args: readonly string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
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
