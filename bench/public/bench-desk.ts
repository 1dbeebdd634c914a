import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startChild, untilListening, type ChildServer } from "#lib/cli/child-server.ts";
import { build, isBuildCurrent, serveArgs } from "#lib/cli/project.ts";
import { seedClaims } from "#lib/cli/seed-claims.ts";
import { openDatabase, type Database } from "#lib/db/database.ts";
import { startEmbedded, type EmbeddedDatabase } from "#lib/db/embedded.ts";
import { migrate } from "#lib/db/migrate.ts";

/** A desk with nothing but synthetic claims, served by one application process. */
export interface BenchDesk {
  readonly origin: string;
  readonly db: Database;
  readonly databaseUrl: string;
  /** Where the bench keeps its own files; gone with the desk. */
  readonly folder: string;
  /** Where the application keeps its mark for a proxy (PLUMBLINE_CHANGES_FOLDER). */
  readonly changesFolder: string;
  readonly application: ChildServer;
  /** Process number of the database server. */
  readonly databasePid: number;
  stop(): Promise<void>;
}

export interface DeskPlan {
  /** Tells the folders of several desks apart. */
  readonly name: string;
  readonly claims: number;
  readonly port: number;
}

/**
 * Brings up a desk for the bench: a build of its own that has the bare pages (`PLUMBLINE_DIST`, `.next-bench` by
 * default), a durable embedded PostgreSQL in a temporary folder, `claims` synthetic published claims, one process.
 *
 * For work on the bench itself: `PLUMBLINE_BENCH_FOLDER` keeps the database between runs, `PLUMBLINE_BENCH_BUILD=kept`
 * takes the build as it is.
 */
export async function startBenchDesk({ name, claims, port }: DeskPlan): Promise<BenchDesk> {
  process.env["PLUMBLINE_BENCH"] = "1";
  process.env["PLUMBLINE_DIST"] ??= ".next-bench";
  if (process.env["PLUMBLINE_BENCH_BUILD"] !== "kept" && !(await isBuildCurrent())) await build();
  const kept = process.env["PLUMBLINE_BENCH_FOLDER"];
  const folder = kept ? path.join(kept, name) : await mkdtemp(path.join(tmpdir(), "plumbline-bench-"));
  await mkdir(folder, { recursive: true });
  const postgres = await startEmbedded({ folder, durable: true });
  const db = openDatabase(postgres.url, { maxConnections: 4 });
  const stopDatabase = async (): Promise<void> => {
    await db.$disconnect();
    await postgres.stop();
    await rm(changesFolderOf(folder), { recursive: true, force: true });
    if (!kept) await rm(folder, { recursive: true, force: true });
  };
  try {
    await fill(db, postgres, claims);
    const application = await startApplication(postgres.url, folder, port);
    const { url: databaseUrl, pid: databasePid } = postgres;
    const origin = `http://127.0.0.1:${String(port)}`;
    const stop = async (): Promise<void> => {
      await application.stop();
      await stopDatabase();
    };
    const changesFolder = changesFolderOf(folder);
    return { origin, db, databaseUrl, folder, changesFolder, application, databasePid, stop };
  } catch (error) {
    await stopDatabase();
    throw error;
  }
}

/** Two steps below the root, as `/run/plumbline` is in deploy/nginx.conf: nginx looks at each step for every request. */
const changesFolderOf = (folder: string): string =>
  path.join(tmpdir(), `plumbline-changes-${path.basename(folder)}`);

async function fill(db: Database, postgres: EmbeddedDatabase, claims: number): Promise<void> {
  await migrate(postgres.url);
  const missing = claims - (await db.claim.count());
  if (missing > 0) await seedClaims(db, { count: missing, now: new Date() });
  // As autovacuum leaves a desk that was not filled a minute ago.
  await db.$executeRawUnsafe("VACUUM ANALYZE");
}

/** One process as `npm start` starts it, without limits on requests: all of them come from one address here. */
async function startApplication(url: string, folder: string, port: number): Promise<ChildServer> {
  const origin = `http://127.0.0.1:${String(port)}`;
  const server = startChild(
    serveArgs,
    {
      ...{ HOST: "127.0.0.1", PORT: String(port), PUBLIC_ORIGIN: origin, NEXTAUTH_URL: origin },
      ...{ DATABASE_URL: url, PLUMBLINE_DATA: folder, NEXTAUTH_SECRET: randomBytes(32).toString("hex") },
      PLUMBLINE_CHANGES_FOLDER: changesFolderOf(folder),
      ...{ NODE_ENV: "production", LOG_LEVEL: "warn", PLUMBLINE_LIMITS: "off" },
    },
    "ignore",
  );
  await untilListening("127.0.0.1", port, server);
  return server;
}
