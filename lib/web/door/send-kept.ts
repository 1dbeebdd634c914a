import type { IncomingMessage, ServerResponse } from "node:http";
import { plainBodyOf, type KeptResponse } from "./response-store.ts";

/** Whether a client that sent this `Accept-Encoding` takes gzip. `gzip;q=0` says that it does not. */
export function takesGzip(header: string | string[] | undefined): boolean {
  const offers = String(header ?? "").toLowerCase();
  return /(^|[,\s])(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*(,|$))[^,]*)?\s*(,|$)/.test(offers);
}

/** Whether the client has this very answer already. */
export function hasAlready(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const bare = (tag: string): string => tag.trim().replace(/^W\//, "");
  return header.trim() === "*" || header.split(",").some((tag) => bare(tag) === bare(etag));
}

/** Sends a kept answer: as 304 when the client has it, compressed when the client can read that. */
export function sendKept(request: IncomingMessage, response: ServerResponse, kept: KeptResponse): void {
  for (const [name, value] of Object.entries(kept.headers))
    response.setHeader(name, value as string | string[]);
  response.setHeader("etag", kept.etag);
  response.setHeader("vary", "Accept-Encoding");
  if (kept.status === 200 && hasAlready(request.headers["if-none-match"], kept.etag)) {
    response.removeHeader("content-type");
    response.writeHead(304).end();
    return;
  }
  const compressed = takesGzip(request.headers["accept-encoding"]);
  if (compressed) response.setHeader("content-encoding", "gzip");
  response.setHeader("content-length", compressed ? kept.gzip.byteLength : kept.length);
  response.writeHead(kept.status);
  if (request.method === "HEAD") response.end();
  else response.end(compressed ? kept.gzip : plainBodyOf(kept));
}
