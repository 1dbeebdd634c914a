import { defineConfig } from "@playwright/test";

import { findChromium } from "#lib/cli/find-chromium.ts";

const executablePath = findChromium();

export default defineConfig({
  testDir: "e2e/specs",
  outputDir: "test-results/e2e",
  globalSetup: "./e2e/fixtures/global-setup.ts",
  // A test that passes only the second time is a failing test.
  retries: 0,
  forbidOnly: Boolean(process.env["CI"]),
  // The application, its database and the browsers share the machine.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/browser.json" }]],
  projects: [{ name: "chromium" }],
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    actionTimeout: 15_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      // Without a sandbox: as root and in most containers Chromium has none. The rest keeps it from calling home.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
      ],
    },
  },
});
