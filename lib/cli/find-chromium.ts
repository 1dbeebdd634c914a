import { existsSync } from "node:fs";

import { chromium } from "@playwright/test";

/** Where Debian's package puts it; other systems' names follow. */
const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
];

/** The browser for the tests: Playwright's own where it was downloaded, else the system's, else `null`. */
export function findChromium(): string | null {
  return [chromium.executablePath(), ...places].find((place) => existsSync(place)) ?? null;
}
