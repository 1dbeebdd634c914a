import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

const run = promisify(execFile);

/** As many readers at once, in every row. */
export const connections = 16;

/** What the load generator saw in one round. Latencies in milliseconds. */
export interface Load {
  readonly requests: number;
  readonly perSecond: number;
  readonly bytesPerRequest: number;
  readonly p50: number;
  readonly p95: number;
  /** Answers of status 400 and above, and connections that broke. */
  readonly failed: number;
}

/** One round: addresses in the order of a file, from a line on, for some seconds. */
export interface Round {
  readonly origin: string;
  /** One path a line. */
  readonly file: string;
  readonly firstLine: number;
  readonly gzip: boolean;
  readonly seconds: number;
}

const printed = z.object({
  requests: z.number(),
  micros: z.number(),
  bytes: z.number(),
  refused: z.number(),
  broken: z.number(),
  p50: z.number(),
  p95: z.number(),
});

/**
 * Loads a server with `wrk`, one thread, 16 connections that each ask again as soon as they have their answer. wrk was
 * chosen over a generator in Node because it leaves nearly the whole of two shared cores to the server: one answer
 * costs it some ten microseconds, a Node client as much as the answer itself.
 */
export async function load(round: Round): Promise<Load> {
  const script = path.join(import.meta.dirname, "wrk.lua");
  const { stdout } = await run("wrk", [
    ...["-t1", `-c${String(connections)}`, `-d${String(round.seconds)}s`, "--timeout", "20s"],
    ...["-s", script, round.origin, "--"],
    ...[round.file, String(round.firstLine), round.gzip ? "gzip" : "identity"],
  ]);
  const seen = printed.parse(JSON.parse(stdout.slice(stdout.lastIndexOf("\n{"))));
  return {
    requests: seen.requests,
    perSecond: seen.requests / (seen.micros / 1e6),
    bytesPerRequest: seen.bytes / Math.max(1, seen.requests),
    p50: seen.p50 / 1000,
    p95: seen.p95 / 1000,
    failed: seen.refused + seen.broken,
  };
}
