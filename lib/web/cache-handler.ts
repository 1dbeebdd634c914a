import type { CacheEntry, CacheHandler } from "next/cache";

import { log } from "#lib/log.ts";

import { ByteCache } from "./byte-cache.ts";
import { isCurrent, lastChange, learnChanges, noteChanged } from "./tag-clock.ts";

/**
 * Where Next keeps the results of "use cache" functions (`cacheHandlers.default` in next.config.js). It begins empty
 * with every process and drops a result as soon as one of its tags changed in the database, so that neither a crash
 * between a commit and its invalidation nor a restart brings back what was corrected (invariant 9, docs/adr/0003).
 */

type Kept = Omit<CacheEntry, "value"> & { readonly value: Uint8Array };

/** 64 MB: some 10,000 claim views of 6 KB. */
const kept = new ByteCache<Kept>(64 * 1024 * 1024);

/** Results that are being written; a reader of the same key waits instead of computing it once more. */
const writing = new Map<string, Promise<void>>();

async function get(key: string, softTags: string[]): Promise<CacheEntry | undefined> {
  if (!(await learnChanges())) return undefined;
  await writing.get(key);
  const entry = kept.get(key);
  if (entry === undefined) return undefined;
  if (!isCurrent([...entry.tags, ...softTags], entry.timestamp)) {
    kept.delete(key);
    return undefined;
  }
  return { ...entry, value: streamOf(entry.value) };
}

async function set(key: string, pending: Promise<CacheEntry>): Promise<void> {
  const write = keep(key, pending);
  writing.set(key, write);
  await write;
  if (writing.get(key) === write) writing.delete(key);
}

async function keep(key: string, pending: Promise<CacheEntry>): Promise<void> {
  try {
    const entry = await pending;
    const value = new Uint8Array(await new Response(entry.value).arrayBuffer());
    // Next never asks for an entry that expires at once.
    if (entry.expire > 0) kept.set(key, { ...entry, value }, value.byteLength);
  } catch (error) {
    // The value broke off while it was made; whoever asked for it has been told. The next reader makes it anew.
    log.debug({ err: error }, "a cached value was not kept");
  }
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

const handler: CacheHandler = {
  get,
  set,
  async refreshTags() {
    await learnChanges();
  },
  async getExpiration(tags) {
    return Promise.resolve(lastChange(tags));
  },
  async updateTags(tags) {
    noteChanged(tags);
    return Promise.resolve();
  },
};

export default handler;
