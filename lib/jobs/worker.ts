import PgBoss from "pg-boss";

import { forgetReaders } from "#lib/commands/reader-message/forget-readers.ts";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { keepChangesMark } from "#lib/db/changes-mark.ts";
import { openDatabase } from "#lib/db/database.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { askWaiting } from "./ask-waiting.ts";
import { freezeMissingEntries } from "./freeze-missing-entries.ts";
import { fetchFeeds } from "./fetch-feeds.ts";
import { publishDue } from "./publish-due.ts";
import { readWaiting } from "./read-waiting.ts";
import { sendWaitingMail } from "./send-mail.ts";

/**
 * The worker process that `npm start` runs beside the application: jobs on a clock, queued in the same PostgreSQL, so
 * that of any number of workers one does each. What is due stands in the desk's own tables; a lost job loses nothing,
 * the next minute finds it again.
 */
const jobs: Readonly<Record<string, (deps: CommandDeps) => Promise<unknown>>> = {
  "publish-due": publishDue,
  "fetch-feeds": fetchFeeds,
  "read-waiting": readWaiting,
  "forget-readers": forgetReaders,
  "freeze-missing-entries": freezeMissingEntries,
  "send-mail": ({ db, now }) => {
    const { SMTP_URL, PUBLIC_ORIGIN } = env();
    // Without SMTP messages wait under Settings → Outbox, where an admin reads them.
    if (SMTP_URL === undefined) return Promise.resolve(0);
    return sendWaitingMail(db, { smtpUrl: SMTP_URL, origin: PUBLIC_ORIGIN }, now());
  },
  "ask-assistant": (deps) => {
    const { LLM_BASE_URL: baseUrl, LLM_MODEL: model, LLM_API_KEY: apiKey = null } = env();
    if (baseUrl === undefined || model === undefined) return Promise.resolve(0);
    return askWaiting(deps, { baseUrl, model, apiKey });
  },
};

async function main(): Promise<void> {
  const url = env().DATABASE_URL;
  if (url === undefined) throw new Error("The worker needs DATABASE_URL; npm start sets it.");
  const db = openDatabase(url, { maxConnections: 3 });
  const boss = new PgBoss({ connectionString: url, max: 2, application_name: "plumbline-worker" });
  boss.on("error", (error) => {
    // The error carries the whole connection; its sentence is enough.
    log.error({ reason: error.message }, "the job queue failed");
  });
  await boss.start();
  // Beside the application's own: what the worker publishes shows also while the application is away.
  const mark = keepChangesMark(url, env().PLUMBLINE_CHANGES_FOLDER);
  const deps: CommandDeps = { db, now: () => new Date() };
  for (const [name, run] of Object.entries(jobs)) {
    await boss.createQueue(name, { name, policy: "singleton", retryLimit: 0 });
    await boss.work(name, { pollingIntervalSeconds: 5 }, () => run(deps));
    await boss.schedule(name, "* * * * *");
  }
  const stop = async () => {
    await mark.stop();
    await boss.stop({ graceful: true, timeout: 5000 });
    await db.$disconnect();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
  log.info({ jobs: Object.keys(jobs) }, "the worker is running");
}

await main();
