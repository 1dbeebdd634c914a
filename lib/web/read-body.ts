import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";

/** Largest JSON body, bytes: an article of 5 MB with its escapes. Above it Next's own proxy would cut the body off. */
export const maxJsonBytes = 6 * 1024 * 1024;

/**
 * The body of a request, never more than `maxBytes` of it in memory. Refuses INVALID a body that is longer, and one
 * that ends before its Content-Length: a file cut short on the way must not be kept as if it were whole.
 */
export async function readBytes(
  request: Request,
  maxBytes: number,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const announced = Number(request.headers.get("content-length") ?? Number.NaN);
  if (announced > maxBytes) return tooLarge(maxBytes);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > maxBytes) return tooLarge(maxBytes);
    parts.push(part);
  }
  if (Number.isFinite(announced) && announced !== size) {
    return refuse("INVALID", "The body arrived cut short; send it again.");
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return ok(bytes);
}

function tooLarge(maxBytes: number): Outcome<never> {
  return refuse("INVALID", `The body is larger than ${String(Math.floor(maxBytes / 1024 / 1024))} MB.`);
}

/** Parses UTF-8 JSON. Refuses INVALID what is neither; an empty body is an empty object. */
export function parseJson(bytes: Uint8Array): Outcome<unknown> {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return ok(text.trim() === "" ? {} : (JSON.parse(text) as unknown));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) {
      return refuse("INVALID", "The body is not valid JSON in UTF-8.");
    }
    throw error;
  }
}
