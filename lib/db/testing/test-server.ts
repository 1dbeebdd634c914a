import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import pg from "pg";

import { findAbandonedServer, startEmbedded } from "#lib/db/embedded.ts";
import { stopServer } from "#lib/db/embedded-server.ts";
import { migrate } from "#lib/db/migrate.ts";

/** Name of the migrated, empty database every test database is a copy of. */
export const templateDatabase = "plumbline_template";

const prefix = "plumbline-test-";

/** A throw-away PostgreSQL for tests; `url` points at its maintenance database. */
export interface TestServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL in a temporary folder, without crash safety, and migrates its template database once.
 * Servers that killed test runs left behind are stopped and removed first.
 */
export async function startTestServer(): Promise<TestServer> {
  await removeAbandonedServers();
  const folder = await mkdtemp(path.join(tmpdir(), prefix));
  const server = await startEmbedded({ folder, durable: false });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await makeTemplate(server.url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: server.url, stop };
}

async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${templateDatabase}`);
  await client.end();
  await migrate(databaseAddress(url, templateDatabase));
}

/** The address of another database on the same server. */
export function databaseAddress(serverUrl: string, name: string): string {
  const address = new URL(serverUrl);
  address.pathname = `/${name}`;
  return address.href;
}

/** Stops and removes servers in the temporary folder whose test run was killed. */
export async function removeAbandonedServers(): Promise<void> {
  const names = await readdir(tmpdir());
  for (const name of names.filter((each) => each.startsWith(prefix))) {
    const folder = path.join(tmpdir(), name);
    const abandoned = await findAbandonedServer(folder);
    if (abandoned === null) continue;
    await stopServer(abandoned.pid);
    await rm(folder, { recursive: true, force: true });
  }
}
