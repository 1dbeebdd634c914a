import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import pg from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { processIdentity } from "#lib/process-identity.ts";

import { startEmbedded, type EmbeddedDatabase } from "./embedded.ts";

// Each starts a server of its own, on a machine that may be busy with other tests.
describe("the embedded PostgreSQL", { timeout: 60_000 }, () => {
  let folder: string;
  let running: EmbeddedDatabase[];

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "plumbline-test-embedded-"));
    running = [];
  });

  afterEach(async () => {
    for (const server of running) await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function start(): Promise<EmbeddedDatabase> {
    const server = await startEmbedded({ folder });
    running.push(server);
    return server;
  }

  async function ask(url: string, sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(sql);
    await client.end();
    return rows;
  }

  it("keeps what was committed when it is killed without warning", async () => {
    const server = await start();
    await ask(server.url, "CREATE TABLE kept AS SELECT 'still here' AS words");
    process.kill(server.pid, "SIGKILL");
    await vi.waitFor(() => {
      expect(processIdentity(server.pid)).toBeNull();
    });
    const again = await start();
    expect(again.url).toBe(server.url);
    expect(await ask(again.url, "SELECT words FROM kept")).toEqual([{ words: "still here" }]);
  });

  it("is shared by several users and ends with the last one", async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(second.pid).toBe(first.pid);
    expect([first.adopted, second.adopted].sort()).toEqual([false, true]);
    await first.stop();
    expect(await ask(second.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await second.stop();
    expect(processIdentity(second.pid)).toBeNull();
  });

  it("listens on this machine only, asks for its password and keeps that to its owner", async () => {
    const server = await start();
    const { mode } = await stat(path.join(folder, "postgres-password"));
    expect(mode & 0o777).toBe(0o600);
    expect(server.url).toContain(await readFile(path.join(folder, "postgres-password"), "utf8"));
    expect(await ask(server.url, "SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    const guessed = new URL(server.url);
    guessed.password = "guess";
    await expect(ask(guessed.href, "SELECT 1")).rejects.toThrow(/password authentication failed/);
  });

  it("writes durably, in UTF-8, and finds similar words in every alphabet", async () => {
    const server = await start();
    const sql = `SELECT current_setting('fsync') AS fsync, current_setting('server_encoding') AS encoding, lower('ÉЗ') AS lower`;
    expect(await ask(server.url, sql)).toEqual([{ fsync: "on", encoding: "UTF8", lower: "éз" }]);
    await ask(server.url, "CREATE EXTENSION pg_trgm");
    const [row] = await ask(server.url, "SELECT similarity('Зеленський', 'Зеленский') > 0.5 AS similar");
    expect(row).toEqual({ similar: true });
  });
});
