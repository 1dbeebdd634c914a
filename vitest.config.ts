import { fileURLToPath } from "node:url";

import { defineConfig } from "vitest/config";

export default defineConfig({
  // `server-only` throws outside Next's server bundle; its own empty module is what Next puts there.
  resolve: {
    alias: { "server-only": fileURLToPath(new URL("node_modules/server-only/empty.js", import.meta.url)) },
  },
  test: {
    // A test that forgets to restore what it changed must not decide about the next one.
    restoreMocks: true,
    unstubEnvs: true,
    env: { LOG_LEVEL: "silent", TZ: "UTC" },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{lib,app}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["{lib,app}/**/*.db.test.ts"],
          exclude: ["**/node_modules/**"],
          globalSetup: ["lib/db/testing/vitest-setup.ts"],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
