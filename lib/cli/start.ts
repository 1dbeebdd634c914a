import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";

import { keptSecret } from "#lib/db/embedded.ts";
import { migrate } from "#lib/db/migrate.ts";
import { env, type Env } from "#lib/env.ts";

import { isPortFree, startChild, untilListening, type ChildServer } from "./child-server.ts";
import { openDeskDatabase } from "./desk-database.ts";
import { runMain, say, step } from "./progress.ts";
import { build, distFolder, generateClient, isBuildCurrent, projectRoot, serveArgs } from "./project.ts";
import { buildSite } from "./site/build-site.ts";
import { watchSite } from "./site/watch-site.ts";

/**
 * `npm start`: database, migrations, sample, build if the sources changed, serve; `--dev` serves with Next's
 * development server and does not build. Ends everything in order on Ctrl-C or SIGTERM.
 */
async function main(): Promise<void> {
  const isDev = process.argv.includes("--dev");
  const settings = env();
  // Whatever is started from here on is stopped in the opposite order.
  const stops: (() => Promise<void>)[] = [];
  const interrupted = new Promise<"interrupted">((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        resolve("interrupted");
      });
    }
    whenOrphaned(() => {
      resolve("interrupted");
    });
  });
  try {
    say("Plumbline");
    await refusePortTaken(settings);
    const run = bringUp(settings, isDev, stops);
    if ((await Promise.race([run, interrupted])) === "interrupted") return;
    const server = await run;
    const how = await Promise.race([server.ended, interrupted]);
    if (how !== "interrupted") throw new Error(`The application ended unexpectedly (${how}).`);
  } finally {
    if (stops.length > 0) say("Stopping …");
    for (const stop of stops.reverse()) await stop();
    if (stops.length > 0) say("Stopped.");
  }
}

/**
 * npm passes no signal on when it alone is stopped by its process id: whoever started the desk would believe it gone
 * while it holds port and database. A process whose parent has ended belongs to another one from then on.
 */
function whenOrphaned(end: () => void): void {
  // Started without npm, by a script that has done its work, the desk is meant to go on.
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid !== parent) end();
  }, 1000);
  look.unref();
}

async function refusePortTaken(settings: Env): Promise<void> {
  if (await isPortFree(settings.HOST, settings.PORT)) return;
  throw new Error(
    `Port ${String(settings.PORT)} is taken by another program (or another Plumbline): stop it, or choose another with PORT=3001 npm start.`,
  );
}

async function bringUp(settings: Env, isDev: boolean, stops: (() => Promise<void>)[]): Promise<ChildServer> {
  await step("Database client", generateClient, (made) => (made ? "generated" : "current"));
  const database = await step(
    "Database",
    () => openDeskDatabase(settings),
    (each) => each.words,
  );
  stops.push(() => database.stop());
  const applied = (names: string[]): string =>
    names.length === 0 ? "current" : `${String(names.length)} applied`;
  await step("Migrations", () => migrate(database.url), applied);
  const access = await prepare(settings, database.url);
  if (!isDev && !(await isBuildCurrent())) await step("Build (a minute or two)", build, () => "done");
  const variables = await childVariables(settings, database.url);
  const server = await step(
    "Application",
    () => serve(settings, isDev, variables, stops),
    () => "serving",
  );
  startWorker(variables, stops);
  say(`\nPlumbline is at ${settings.PUBLIC_ORIGIN}\n${access.join("\n")}\nCtrl-C stops it.\n`);
  return server;
}

/** Loaded late: these modules need the generated client. */
async function prepare(settings: Env, url: string): Promise<string[]> {
  const { openDatabase } = await import("#lib/db/database.ts");
  const { describeAccess, prepareDesk } = await import("./first-desk.ts");
  const db = openDatabase(url, { maxConnections: 4 });
  try {
    await step(
      "Desk",
      () => prepareDesk(db, settings),
      (words) => words,
    );
    return await describeAccess(db, settings);
  } finally {
    await db.$disconnect();
  }
}

async function childVariables(settings: Env, url: string): Promise<Record<string, string>> {
  const makeSecret = (): string => randomBytes(32).toString("base64url");
  return {
    DATABASE_URL: url,
    NEXTAUTH_SECRET:
      settings.NEXTAUTH_SECRET ?? (await keptSecret(settings.PLUMBLINE_DATA, "nextauth-secret", makeSecret)),
    NEXTAUTH_URL: settings.PUBLIC_ORIGIN,
    PUBLIC_ORIGIN: settings.PUBLIC_ORIGIN,
    PLUMBLINE_DATA: path.resolve(settings.PLUMBLINE_DATA),
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

async function serve(
  settings: Env,
  isDev: boolean,
  variables: Record<string, string>,
  stops: (() => Promise<void>)[],
): Promise<ChildServer> {
  if (isDev) stops.push(await keepSiteBuilt());
  const own = {
    HOST: settings.HOST,
    PORT: String(settings.PORT),
    NODE_ENV: isDev ? "development" : "production",
  };
  const server = startChild(serveArgs, { ...variables, ...own }, isDev ? "inherit" : "ignore");
  stops.push(() => server.stop());
  await untilListening(settings.HOST, settings.PORT, server);
  return server;
}

/** Style, script and fonts of public pages: made now and whenever a component or the style changes. */
async function keepSiteBuilt(): Promise<() => Promise<void>> {
  const folder = path.join(distFolder(), "site");
  await buildSite(projectRoot, folder);
  const stop = watchSite(projectRoot, folder, (error) => {
    say(
      `The style of public pages could not be built: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  return () => {
    stop();
    return Promise.resolve();
  };
}

/** Background jobs run in a process of their own: a failing job must not take the pages down. */
function startWorker(variables: Record<string, string>, stops: (() => Promise<void>)[]): void {
  const script = path.join(projectRoot, "lib/jobs/worker.ts");
  if (!existsSync(script)) return;
  const worker = startChild([script], variables, "ignore");
  stops.push(() => worker.stop());
}

await runMain(main);
// A request to the database that never ends must not keep a stopped command alive.
process.exit();
