import { createHash } from "node:crypto";
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { tagsHeader } from "../public-headers.ts";
import type { KeptResponse } from "./response-store.ts";

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Larger answers are passed on as they come. */
const maxKeptBytes = 4 * 1024 * 1024;

/** Headers that belong to one connection or to the body's form, and are written anew for each reader. */
const ownHeaders = new Set([
  ...["connection", "keep-alive", "transfer-encoding", "date"],
  ...["content-length", "content-encoding", "etag", "vary", tagsHeader],
]);

/**
 * Holds back an answer that may be kept (it names its tags) and lets every other through untouched, from its first
 * byte on. Resolves when the answer is over: with what was held, for the caller to keep and to send, or with null when
 * it went out already.
 *
 * Next wraps the same methods to compress what pages write, so whatever goes through here may be compressed already.
 */
export function captureResponse(response: ServerResponse, startedAt: number): Promise<KeptResponse | null> {
  const { promise, resolve } = Promise.withResolvers<KeptResponse | null>();
  new Capture(response, startedAt, resolve).begin();
  return promise;
}

type Send = (...given: unknown[]) => unknown;

/** The methods through which an answer leaves. */
type Sends = Readonly<Record<"writeHead" | "write" | "end" | "flushHeaders", Send>>;

class Capture {
  readonly #response: ServerResponse;
  readonly #startedAt: number;
  readonly #finish: (kept: KeptResponse | null) => void;
  readonly #original: Sends;
  #chunks: Buffer[] = [];
  #bytes = 0;
  #isPassing = false;

  constructor(response: ServerResponse, startedAt: number, finish: (kept: KeptResponse | null) => void) {
    this.#response = response;
    this.#startedAt = startedAt;
    this.#finish = finish;
    this.#original = {
      writeHead: response.writeHead.bind(response) as Send,
      write: response.write.bind(response) as Send,
      end: response.end.bind(response) as Send,
      flushHeaders: response.flushHeaders.bind(response) as Send,
    };
  }

  begin(): void {
    const response = this.#response;
    const own: Sends = {
      writeHead: (...given) => (this.#holds() ? this.#noteHead(given) : this.#original.writeHead(...given)),
      write: (...given) => (this.#holds() ? this.#hold(given) : this.#original.write(...given)),
      end: (...given) => (this.#holds() ? this.#end(given) : this.#original.end(...given)),
      flushHeaders: () => (this.#holds() ? undefined : this.#original.flushHeaders()),
    };
    Object.assign(response, own);
    response.once("close", () => {
      this.#finish(null);
    });
  }

  /** Whether the answer is held back still; the first time it must not be, everything goes to the client. */
  #holds(): boolean {
    if (this.#isPassing) return false;
    const response = this.#response;
    if (!response.headersSent && response.hasHeader(tagsHeader) && this.#bytes <= maxKeptBytes) return true;
    this.#isPassing = true;
    response.removeHeader(tagsHeader);
    for (const chunk of this.#chunks.splice(0)) this.#original.write(chunk);
    this.#finish(null);
    return false;
  }

  #noteHead(given: readonly unknown[]): ServerResponse {
    this.#response.statusCode = Number(given[0]);
    const headers = given.find((each) => typeof each === "object" && each !== null) as OutgoingHttpHeaders;
    for (const [name, value] of Object.entries(headers ?? {})) {
      if (value !== undefined) this.#response.setHeader(name, value);
    }
    return this.#response;
  }

  #hold([chunk, ...rest]: readonly unknown[]): boolean {
    if (typeof chunk === "string" || chunk instanceof Uint8Array) {
      const encoding = rest.find((each) => typeof each === "string") as BufferEncoding | undefined;
      const held = typeof chunk === "string" ? Buffer.from(chunk, encoding) : Buffer.from(chunk);
      this.#bytes += held.byteLength;
      this.#chunks.push(held);
    }
    const done = rest.find((each) => typeof each === "function") as (() => void) | undefined;
    if (done) queueMicrotask(done);
    return true;
  }

  #end(given: readonly unknown[]): ServerResponse {
    this.#hold(given);
    this.#isPassing = true;
    keptFrom(this.#response, Buffer.concat(this.#chunks), this.#startedAt).then(
      this.#finish,
      (error: unknown) => {
        this.#response.destroy(error instanceof Error ? error : undefined);
        this.#finish(null);
      },
    );
    return this.#response;
  }
}

async function keptFrom(response: ServerResponse, body: Buffer, startedAt: number): Promise<KeptResponse> {
  const isCompressed = response.getHeader("content-encoding") === "gzip";
  const plain = isCompressed ? await decompress(body) : body;
  const tags = String(response.getHeader(tagsHeader) ?? "").split(",");
  const headers = Object.fromEntries(
    Object.entries(response.getHeaders())
      .filter(([name]) => !ownHeaders.has(name))
      .map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]),
  );
  for (const name of ownHeaders) response.removeHeader(name);
  return {
    status: response.statusCode,
    headers,
    gzip: isCompressed ? body : await compress(body),
    length: plain.byteLength,
    etag: `W/"${createHash("sha256").update(plain).digest("base64url").slice(0, 27)}"`,
    tags: tags.filter((tag) => tag !== ""),
    startedAt,
  };
}
