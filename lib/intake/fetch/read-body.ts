import type { IncomingMessage } from "node:http";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refuseFetch } from "./read-web-address.ts";

/** What we say we can unpack. */
export const acceptedEncodings = "gzip, br";

const unpackers = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const;

/**
 * The body of an answer, unpacked, never more than `maxBytes` of it in memory: what is counted is what comes out, so
 * that a small packed body cannot become a large one. The connection is closed whatever happens.
 *
 * Refuses a body that is larger, and one packed in a way we did not offer. Rejects with Node's errors when the
 * connection breaks or the packed bytes are damaged.
 */
export async function readBody(
  response: IncomingMessage,
  maxBytes: number,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  try {
    const announced = Number(response.headers["content-length"] ?? 0);
    if (announced > maxBytes) return tooLarge(maxBytes);
    const unpacked = unpack(response);
    if (unpacked === null) return refuseFetch("The server packs the page in a way the desk cannot read.");
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of unpacked as AsyncIterable<Uint8Array>) {
      size += part.byteLength;
      if (size > maxBytes) return tooLarge(maxBytes);
      parts.push(part);
    }
    return ok(Uint8Array.from(Buffer.concat(parts, size)));
  } finally {
    response.destroy();
  }
}

/** Null for a packing we cannot undo, several on top of each other among them: that is how bombs are built. */
function unpack(response: IncomingMessage): Readable | null {
  const encoding = (response.headers["content-encoding"] ?? "").trim().toLowerCase();
  if (encoding === "" || encoding === "identity") return response;
  if (!Object.hasOwn(unpackers, encoding)) return null;
  const unpacker = unpackers[encoding as keyof typeof unpackers]();
  // The error also ends `unpacker`, whose reader reports it; without a callback it would be thrown a second time.
  return pipeline(response, unpacker, () => undefined);
}

function tooLarge(maxBytes: number): Outcome<never> {
  const size =
    maxBytes >= 1_000_000 ? `${(maxBytes / 1_000_000).toFixed(0)} MB` : `${(maxBytes / 1000).toFixed(0)} KB`;
  return refuseFetch(`The page is larger than ${size}.`);
}
