import { gunzipSync } from "node:zlib";
import { ByteCache } from "../byte-cache.ts";
import { isCurrent } from "../tag-clock.ts";

/** A whole answer as it is kept: compressed once, when it was made. */
export interface KeptResponse {
  readonly status: number;
  /**
   * Names and values of headers in turn, as Node writes them without looking at each again. Without those of the body and
   * of the connection. Many pages have them alike: one list for all of those.
   */
  readonly head: readonly string[];
  /** In the same way those of this page alone. */
  readonly pageHead: readonly string[];
  /** In the same way the body's type, where it has one. */
  readonly type: readonly string[];
  /** Empty where the body is. */
  readonly gzip: Buffer;
  /** Length of the body as it was before compression, in bytes. */
  readonly length: number;
  readonly etag: string;
  readonly tags: readonly string[];
  /** Moment (of the tag clock) before anything of it was read. */
  readonly startedAt: number;
}

/**
 * Pages by their path alone: 20,000 claim pages of 8 KB need some 180 MB. What the address's question mark adds has no
 * bound (searches), so it has a room of its own and cannot push the pages out.
 */
const pages = new ByteCache<KeptResponse>(256 * 1024 * 1024);
const asked = new ByteCache<KeptResponse>(48 * 1024 * 1024);

/** Pictures are as large as ten pages; a crawl of them must not push the pages out. */
const pictures = new ByteCache<KeptResponse>(48 * 1024 * 1024);

/** Bodies as they are without compression, of the answers asked for most by clients that cannot read gzip. */
const plain = new ByteCache<Buffer>(40 * 1024 * 1024);

/** Bytes for headers, tags and the entry itself, measured with claim pages. */
const overheadBytes = 2048;

function roomOf(address: string): ByteCache<KeptResponse> {
  if (address.includes("?")) return asked;
  return address.endsWith(".png") ? pictures : pages;
}

/** The kept answer to an address, unless something that it shows has changed since. */
export function findKept(address: string): KeptResponse | null {
  const room = roomOf(address);
  const kept = room.get(address);
  if (kept === undefined) return null;
  if (isCurrent(kept.tags, kept.startedAt)) return kept;
  room.delete(address);
  return null;
}

/** Keeps an answer, unless something that it shows changed while it was made. */
export function keep(address: string, response: KeptResponse): void {
  if (!isCurrent(response.tags, response.startedAt)) return;
  roomOf(address).set(address, response, response.gzip.byteLength + overheadBytes);
}

/** A kept answer's body without compression. Unpacking costs more than all the rest of an answer together. */
export function plainBodyOf(kept: KeptResponse): Buffer {
  if (kept.length === 0) return kept.gzip;
  const known = plain.get(kept.etag);
  if (known !== undefined) return known;
  // Into one buffer that is just large enough: what is thrown away here is what garbage collection has most work with.
  const body = gunzipSync(kept.gzip, { chunkSize: kept.length + 64 });
  plain.set(kept.etag, body, body.byteLength + overheadBytes);
  return body;
}
