import type { IncomingMessage, ServerResponse } from "node:http";
import { plainBodyOf, type KeptResponse } from "./response-store.ts";

/**
 * Whether a client that sent this `Accept-Encoding` takes gzip (RFC 9110, 12.5.3): it names gzip, or else everything,
 * and not with the weight nought.
 */
export function takesGzip(header: string | readonly string[] | undefined): boolean {
  const offers = new Map(
    String(header ?? "")
      .toLowerCase()
      .split(",")
      .map((offer) => {
        const [name = "", ...parameters] = offer.split(";").map((part) => part.trim());
        const weight = parameters.find((each) => each.startsWith("q="))?.slice(2);
        return [name, weight === undefined || Number(weight) > 0] as const;
      }),
  );
  return offers.get("gzip") ?? offers.get("*") ?? false;
}

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
  const known = kept.status === 200 && hasAlready(request.headers["if-none-match"], kept.etag);
  for (const [name, value] of Object.entries(kept.headers)) {
    if (!known || name !== "content-type") response.setHeader(name, value);
  }
  response.setHeader("etag", kept.etag);
  response.setHeader("vary", "Accept-Encoding");
  if (known) {
    response.writeHead(304).end();
    return;
  }
  const compressed = kept.length > 0 && takesGzip(request.headers["accept-encoding"]);
  if (compressed) response.setHeader("content-encoding", "gzip");
  response.setHeader("content-length", compressed ? kept.gzip.byteLength : kept.length);
  response.writeHead(kept.status).end(compressed ? kept.gzip : plainBodyOf(kept));
}
