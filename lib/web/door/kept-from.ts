import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip, gzipSync } from "node:zlib";
import { tagsHeader } from "../public-headers.ts";
import type { KeptResponse } from "./response-store.ts";

const inAnotherThread = promisify(gzip);

/**
 * Up to so many bytes are compressed at once: a page of 40 KB takes a third of a millisecond, and two ways to another
 * thread and back cost this one more.
 */
const maxAtOnce = 64 * 1024;

const compress = async (body: Buffer): Promise<Buffer> =>
  body.byteLength > maxAtOnce ? inAnotherThread(body) : gzipSync(body);

/** Answers that are the same for everybody. Not 304 and 206, which answer one client's question. */
const keptStatuses = new Set([200, 404, 410]);

/** Headers that belong to one connection or to the body, and are written anew for each reader. */
const ownHeaders = new Set([
  ...["connection", "keep-alive", "transfer-encoding", "date"],
  ...["content-type", "content-length", "content-encoding", "etag", "vary", tagsHeader],
]);

/** Headers that each page has its own of. */
const pageHeaders = new Set(["link", "content-disposition", "last-modified"]);

/** Lists of headers that many pages have alike. */
const lists = new Map<string, readonly string[]>();
const maxLists = 1000;

/**
 * One list for all pages that have the same: less to keep, and what each answer reads anew is with the processor already
 * (20,000 kept pages lie all over the memory).
 */
function shared(list: readonly string[]): readonly string[] {
  const name = list.join("\n");
  const known = lists.get(name);
  if (known !== undefined) return known;
  if (lists.size >= maxLists) lists.clear();
  lists.set(name, list);
  return list;
}

/** Whether an answer, as far as its head is known, may be kept: it names its tags, and nothing speaks against it. */
export function mayBeKept(response: ServerResponse): boolean {
  return (
    !response.headersSent &&
    response.hasHeader(tagsHeader) &&
    keptStatuses.has(response.statusCode) &&
    !response.hasHeader("set-cookie") &&
    !response.hasHeader("content-encoding") &&
    !/\b(private|no-store)\b/.test(String(response.getHeader("cache-control") ?? ""))
  );
}

/** A finished answer in the form in which it is kept. */
export async function keptFrom(
  response: ServerResponse,
  body: Buffer,
  startedAt: number,
): Promise<KeptResponse> {
  const gzipped = body.byteLength === 0 ? body : exactly(await compress(body));
  const tags = String(response.getHeader(tagsHeader) ?? "").split(",");
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const listed = Object.entries(response.getHeaders()).flatMap(([name, value]) =>
    [value ?? ""].flat().map((each) => [name, String(each)] as const),
  );
  const named = (isNamed: (name: string) => boolean): string[] =>
    listed.filter(([name]) => isNamed(name)).flat();
  return {
    status: response.statusCode,
    head: shared([
      ...named((name) => !ownHeaders.has(name) && !pageHeaders.has(name)),
      "vary",
      "Accept-Encoding",
    ]),
    pageHead: [...named((name) => pageHeaders.has(name)), "etag", etag],
    type: shared(named((name) => name === "content-type")),
    gzip: gzipped,
    length: body.byteLength,
    etag,
    tags: tags.map((tag) => tag.trim()).filter((tag) => tag !== ""),
    startedAt,
  };
}

/** zlib hands out a slice of its 16 KB working buffer: kept as it is, it would keep the whole of that buffer. */
function exactly(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength === bytes.byteLength) return bytes;
  const copy = Buffer.allocUnsafeSlow(bytes.byteLength);
  bytes.copy(copy);
  return copy;
}
