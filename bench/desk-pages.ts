import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { encode } from "next-auth/jwt";

import { plainSessionCookie } from "#lib/auth/session-cookie.ts";
import { startChild, untilListening } from "#lib/cli/child-server.ts";
import { build, isBuildCurrent, nextScript } from "#lib/cli/project.ts";
import { seedClaims } from "#lib/cli/seed-claims.ts";
import { openDatabase, type Database } from "#lib/db/database.ts";
import { startEmbedded } from "#lib/db/embedded.ts";
import { migrate } from "#lib/db/migrate.ts";
import type { BenchTable } from "./table.ts";

const claims = 10_000;
const port = 3197;
const origin = `http://127.0.0.1:${String(port)}`;
const requestsPerPage = 40;

/** Desk and public pages of a desk with 10,000 claims, one request after another: median and 95th percentile. */
export async function run(): Promise<BenchTable> {
  if (!(await isBuildCurrent())) await build();
  const folder = await mkdtemp(path.join(tmpdir(), "plumbline-bench-"));
  const postgres = await startEmbedded({ folder, durable: true });
  const secret = randomBytes(32).toString("hex");
  try {
    await migrate(postgres.url);
    const db = openDatabase(postgres.url, { maxConnections: 4 });
    const editor = await prepare(db);
    const server = startChild(
      [nextScript, "start", "-H", "127.0.0.1", "-p", String(port)],
      {
        DATABASE_URL: postgres.url,
        NEXTAUTH_SECRET: secret,
        NEXTAUTH_URL: origin,
        PUBLIC_ORIGIN: origin,
        NODE_ENV: "production",
        LOG_LEVEL: "warn",
        PLUMBLINE_LIMITS: "off",
      },
      "ignore",
    );
    try {
      await untilListening("127.0.0.1", port, server);
      const token = await encode({ token: { userId: editor.id, sessionEpoch: 0 }, secret });
      return await measure(db, `${plainSessionCookie}=${token}`);
    } finally {
      await server.stop();
      await db.$disconnect();
    }
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function prepare(db: Database): Promise<{ id: string }> {
  await seedClaims(db, { count: claims, now: new Date() });
  await db.$executeRawUnsafe("ANALYZE");
  return db.user.create({
    data: {
      email: "bench@desk.example",
      name: "Bench",
      role: "managing_editor",
      status: "active",
      passwordHash: "no password: the session cookie is made by the benchmark",
    },
    select: { id: true },
  });
}

async function measure(db: Database, cookie: string): Promise<BenchTable> {
  const claim = await db.claim.findFirstOrThrow({ select: { slug: true }, orderBy: { updatedAt: "desc" } });
  const article = await db.article.findFirstOrThrow({ select: { slug: true } });
  const speaker = await db.speaker.findFirstOrThrow({ select: { slug: true } });
  const pages = [
    "/desk",
    "/desk/claims",
    "/desk/claims?q=harbour",
    `/desk/claims/${claim.slug}`,
    "/desk/articles",
    `/desk/articles/${article.slug}`,
    "/desk/sources",
    "/desk/speakers",
    `/desk/speakers/${speaker.slug}`,
    "/desk/reports",
    "/desk/settings",
    "/claims",
    `/claims/${claim.slug}`,
  ];
  const rows: BenchTable["rows"] = [];
  for (const page of pages) rows.push({ measure: page, value: await timePage(page, cookie) });
  return {
    name: `Pages with ${claims.toLocaleString("en")} claims, median / 95th percentile of ${requestsPerPage}`,
    rows,
  };
}

async function timePage(page: string, cookie: string): Promise<string> {
  const times: number[] = [];
  for (let i = 0; i < requestsPerPage + 3; i += 1) {
    const start = performance.now();
    const answer = await fetch(origin + page, { headers: { cookie }, redirect: "manual" });
    await answer.text();
    if (answer.status !== 200) return `status ${answer.status}`;
    // The first three warm the process up.
    if (i >= 3) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
  return `${at(0.5)} ms / ${at(0.95)} ms`;
}
