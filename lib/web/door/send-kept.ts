import type { IncomingMessage, ServerResponse } from "node:http";
import { takes } from "./takes.ts";
import { plainBodyOf, type KeptResponse } from "./response-store.ts";

/** Whether the client has this very answer already. */
export function hasAlready(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const bare = (tag: string): string => tag.trim().replace(/^W\//, "");
  return header.split(",").some((tag) => tag.trim() === "*" || bare(tag) === bare(etag));
}

/**
 * Sends a kept answer: as 304 when the client has it, compressed when the client can read that. Node sends the head
 * alone where the client asked with HEAD.
 */
export function sendKept(request: IncomingMessage, response: ServerResponse, kept: KeptResponse): void {
  if (response.destroyed) return; // The reader has gone.
  if (kept.status === 200 && hasAlready(request.headers["if-none-match"], kept.etag)) {
    response.writeHead(304, [...kept.head, ...kept.pageHead]).end();
    return;
  }
  const compressed = kept.length > 0 && takes("gzip", request.headers);
  const body = compressed ? kept.gzip : plainBodyOf(kept);
  const encoding = compressed ? ["content-encoding", "gzip"] : [];
  const length = ["content-length", String(body.byteLength)];
  response
    .writeHead(kept.status, [...kept.head, ...kept.pageHead, ...kept.type, ...encoding, ...length])
    .end(body);
}
