import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { encode } from "next-auth/jwt";

import { plainSessionCookie } from "#lib/auth/session-cookie.ts";
import { startChild, untilListening } from "#lib/cli/child-server.ts";
import { build, isBuildCurrent, serveArgs } from "#lib/cli/project.ts";
import { openDatabase, type Database } from "#lib/db/database.ts";
import { startEmbedded } from "#lib/db/embedded.ts";
import { migrate } from "#lib/db/migrate.ts";
import { prepareBusyDesk } from "./busy-desk.ts";
import type { BenchTable } from "./table.ts";
import { timeCrowd, timePages, type CrowdTimes, type PageTimes, type TimedPage } from "./time-pages.ts";

const claims = 10_000;
const port = 3197;
const origin = `http://127.0.0.1:${String(port)}`;
const rounds = 40;
const targetMs = 150;

/** The page with most queries, asked for by a whole desk in the same moment. */
const crowded = "/desk/claims/… (at work)";
const crowd = 50;

/** The lines that measure the machine and the framework, not the desk: figures of two runs compare through them. */
const baselines = ["a file of the build", "/api/health", "/sign-in"];

/**
 * Desk and public pages of a desk with 10,000 claims, one request at a time, with the production build, a durable
 * database and the process pool of `npm start`. Builds first when the build is not current; PLUMBLINE_DIST chooses a
 * build folder of its own. The database lives in a temporary folder and is gone afterwards.
 */
export async function run(): Promise<BenchTable> {
  if (!(await isBuildCurrent())) await build();
  const folder = await mkdtemp(path.join(tmpdir(), "plumbline-bench-"));
  try {
    const postgres = await startEmbedded({ folder, durable: true });
    try {
      await migrate(postgres.url);
      const db = openDatabase(postgres.url, { maxConnections: 4 });
      try {
        const editor = await prepareBusyDesk(db, claims);
        return await measureServer(db, postgres.url, folder, editor.id);
      } finally {
        await db.$disconnect();
      }
    } finally {
      await postgres.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureServer(
  db: Database,
  url: string,
  folder: string,
  editorId: string,
): Promise<BenchTable> {
  const secret = randomBytes(32).toString("hex");
  const server = startChild(
    serveArgs,
    {
      ...{ HOST: "127.0.0.1", PORT: String(port) },
      ...{ DATABASE_URL: url, PLUMBLINE_DATA: folder, NEXTAUTH_SECRET: secret, NEXTAUTH_URL: origin },
      ...{ PUBLIC_ORIGIN: origin, NODE_ENV: "production", LOG_LEVEL: "warn", PLUMBLINE_LIMITS: "off" },
    },
    "ignore",
  );
  try {
    await untilListening("127.0.0.1", port, server);
    const token = await encode({ token: { userId: editorId, sessionEpoch: 0 }, secret });
    const cookie = `${plainSessionCookie}=${token}`;
    const pages = await pagesOf(db, cookie);
    const load = loadavg()[0] ?? 0;
    const plan = { origin, cookie, rounds };
    const times = await timePages(plan, pages);
    const claimPages = pages.find((page) => page.measure === crowded)?.paths ?? [];
    return tableOf(times, await timeCrowd(plan, claimPages, crowd), load);
  } finally {
    await server.stop();
  }
}

async function pagesOf(db: Database, cookie: string): Promise<TimedPage[]> {
  const some = { select: { slug: true }, orderBy: { id: "asc" }, take: 20, skip: 50 } as const;
  const slugs = (rows: readonly { slug: string }[], base: string) => rows.map((r) => `${base}/${r.slug}`);
  const open = await db.claim.findMany({ ...some, where: { stage: { not: "published" } } });
  const published = await db.claim.findMany({ ...some, where: { stage: "published" } });
  const articles = await db.article.findMany(some);
  const speakers = await db.speaker.findMany(some);
  const source = await db.source.findFirstOrThrow({ select: { id: true } });
  const single = (address: string): TimedPage => ({ measure: address, paths: [address] });
  const { claim, file } = { claim: slugs(published, "/desk/claims"), file: await fileOfBuild(cookie) };
  return [
    { measure: "a file of the build", paths: [file] },
    ...["/api/health", "/sign-in", "/desk", "/desk/claims"].map(single),
    ...["/desk/claims?q=harbour", "/desk/claims?q=budget+of", "/desk/claims?stage=queued"].map(single),
    { measure: "/desk/claims/… (published)", paths: claim },
    { measure: crowded, paths: slugs(open, "/desk/claims") },
    { measure: "/desk/claims/…/preview", paths: claim.map((address) => `${address}/preview`) },
    ...["/desk/articles", "/desk/articles?q=harbour"].map(single),
    { measure: "/desk/articles/…", paths: slugs(articles, "/desk/articles") },
    ...["/desk/sources", "/desk/sources?q=register"].map(single),
    { measure: "/desk/sources/…", paths: [`/desk/sources/${source.id}`] },
    single("/desk/speakers"),
    { measure: "/desk/speakers/…", paths: slugs(speakers, "/desk/speakers") },
    ...["/desk/reports", "/desk/settings", "/", "/claims", "/claims?q=harbour"].map(single),
    { measure: "/claims/…", paths: slugs(published, "/claims") },
    { measure: "/articles/…", paths: slugs(articles, "/articles") },
  ];
}

/** A script the sign-in page loads: it is read from disk and touches neither React nor the database. */
async function fileOfBuild(cookie: string): Promise<string> {
  const html = await (await fetch(`${origin}/sign-in`, { headers: { cookie: `x${cookie}` } })).text();
  const file = /\/_next\/static\/[^"'\\ ]+\.js/.exec(html)?.[0];
  if (file === undefined) throw new Error("The sign-in page names no script of the build.");
  return file;
}

function tableOf(times: readonly PageTimes[], together: CrowdTimes, load: number): BenchTable {
  const health = times.find((t) => t.measure === "/api/health")?.median ?? 0;
  const desk = times.filter((t) => t.measure.startsWith("/desk"));
  const missed = desk.filter((t) => t.problem !== null || t.median >= targetMs).map((t) => t.measure);
  return {
    name: `Pages of a desk with ${claims.toLocaleString("en")} claims, median / 95th percentile of ${rounds} requests`,
    about: [
      `${new Date().toISOString().slice(0, 16)}Z, ${String(availableParallelism())} cores (${cpus()[0]?.model ?? "unknown"}), load average ${load.toFixed(1)} before`,
      `noise of the machine: ${baselines.map((name) => wordsOf(times.find((t) => t.measure === name))).join("; ")}`,
      missed.length === 0
        ? `every desk page is under ${targetMs} ms at the median`
        : `NOT under ${targetMs} ms at the median: ${missed.join(", ")}`,
      `${together.people} people open a claim at once: all have it after ${(together.all / 1000).toFixed(1)} s, ${together.refused} without a page`,
    ],
    rows: times.map((t) => ({
      measure: t.measure,
      value: t.problem ?? `${t.median.toFixed(0).padStart(4)} ms / ${t.p95.toFixed(0).padStart(4)} ms`,
      note: `${(t.median / health).toFixed(1)} × /api/health`,
    })),
  };
}

function wordsOf(times: PageTimes | undefined): string {
  if (times === undefined) return "";
  return `${times.measure} ${times.median.toFixed(1)} / ${times.p95.toFixed(1)} ms`;
}
