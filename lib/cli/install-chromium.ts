import { findChromium } from "./find-chromium.ts";
import { apt } from "./install-package.ts";
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
