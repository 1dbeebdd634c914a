import { statfs } from "node:fs/promises";
import path from "node:path";

import pg from "pg";

import { startEmbedded } from "#lib/db/embedded.ts";
import type { Env } from "#lib/env.ts";

/** The database the application will use. `stop` does nothing to a server that is not ours. */
export interface DeskDatabase {
  readonly url: string;
  readonly words: string;
  stop(): Promise<void>;
}

/** Free space below which a start is refused: the first start needs about 60 MB, its journal as much again. */
const minFreeMegabytes = 300;

/**
 * Starts the embedded PostgreSQL, or checks the one of DATABASE_URL.
 *
 * @throws Error with one sentence: disk full, folder not writable, server unreachable or older than 15.
 */
export async function openDeskDatabase(env: Env): Promise<DeskDatabase> {
  if (env.DATABASE_URL === undefined) {
    const embedded = await startEmbedded({ folder: env.PLUMBLINE_DATA });
    await checkFreeSpace(env.PLUMBLINE_DATA);
    const port = new URL(embedded.url).port;
    const joined = embedded.adopted ? ", was running already" : "";
    return {
      url: embedded.url,
      words: `embedded PostgreSQL on port ${port}${joined}`,
      stop: () => embedded.stop(),
    };
  }
  const version = await checkServer(env.DATABASE_URL);
  return {
    url: env.DATABASE_URL,
    words: `PostgreSQL ${version} of DATABASE_URL`,
    stop: () => Promise.resolve(),
  };
}

async function checkFreeSpace(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const megabytes = Math.floor((bavail * bsize) / 1024 / 1024);
  if (megabytes < minFreeMegabytes) {
    throw new Error(
      `The disk of ${path.resolve(folder)} has ${String(megabytes)} MB left and Plumbline needs ${String(minFreeMegabytes)}: make room or set PLUMBLINE_DATA.`,
    );
  }
}

async function checkServer(url: string): Promise<string> {
  const { host, pathname } = new URL(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined); // The query below reports the same loss.
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string; server_version: string }>(
      "SELECT current_setting('server_version_num') AS server_version_num, current_setting('server_version') AS server_version",
    );
    await client.end();
    if (Number(rows[0]?.server_version_num) < 150_000) {
      throw new Error(
        `it is version ${rows[0]?.server_version ?? "unknown"}, and 15 is the oldest that works`,
      );
    }
    return rows[0]?.server_version ?? "";
  } catch (cause) {
    const reason =
      cause instanceof Error ? cause.message || ((cause as { code?: string }).code ?? "") : String(cause);
    throw new Error(
      `The database ${pathname.slice(1)} at ${host} cannot be used: ${reason}. Check DATABASE_URL.`,
      { cause },
    );
  }
}
