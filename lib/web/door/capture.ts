import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { tagsHeader } from "../public-headers.ts";
import { keptFrom, mayBeKept } from "./kept-from.ts";
import type { KeptResponse } from "./response-store.ts";

/** Larger answers are passed on as they come. */
const maxKeptBytes = 4 * 1024 * 1024;

/** What became of an answer: held back whole; passed on because it may not be kept; or broken off. */
export type Captured = KeptResponse | "passed" | "lost";

type Send = (...given: unknown[]) => unknown;

/** The methods through which an answer leaves. */
const sends = ["writeHead", "write", "end", "flushHeaders"] as const;

/** What the compression inside puts around besides. */
const wrapped = [...sends, "flush", "on"] as const;

type Sends = Readonly<Record<(typeof sends)[number], Send>>;

/** Takes the tags off whatever leaves: they are for the door alone. Every answer goes through `writeHead`. */
export function hideTags(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as Send;
  Object.assign(response, {
    writeHead: (...given: unknown[]) => {
      noteHead(response, given);
      response.removeHeader(tagsHeader);
      return writeHead(response.statusCode);
    },
  });
}

/**
 * Holds back an answer that may be kept (it names its tags) and lets every other through untouched, from its first
 * byte on. A held answer's response is as fresh as before when the promise resolves: the caller sends what was held.
 */
export function captureResponse(response: ServerResponse, startedAt: number): Promise<Captured> {
  const { promise, resolve } = Promise.withResolvers<Captured>();
  new Capture(response, startedAt, resolve).begin();
  return promise;
}

class Capture {
  readonly #response: ServerResponse;
  readonly #startedAt: number;
  readonly #finish: (captured: Captured) => void;
  readonly #original: Sends;
  #chunks: Buffer[] = [];
  #bytes = 0;
  #state: "holding" | "passing" | "over" = "holding";

  constructor(response: ServerResponse, startedAt: number, finish: (captured: Captured) => void) {
    this.#response = response;
    this.#startedAt = startedAt;
    this.#finish = finish;
    hideTags(response);
    this.#original = {
      writeHead: response.writeHead.bind(response) as Send,
      write: response.write.bind(response) as Send,
      end: response.end.bind(response) as Send,
      flushHeaders: response.flushHeaders.bind(response),
    };
  }

  begin(): void {
    const original = this.#original;
    const own: Sends = {
      writeHead: (...given) => {
        if (this.#state === "passing") return original.writeHead(...given);
        noteHead(this.#response, given);
        // Letting go of what was held back has sent the head already.
        if (this.#holds() || this.#response.headersSent) return this.#response;
        return original.writeHead(this.#response.statusCode);
      },
      write: (...given) => (this.#holds() ? this.#hold(given) : original.write(...given)),
      end: (...given) => (this.#holds() ? this.#end(given) : original.end(...given)),
      flushHeaders: () => (this.#holds() ? undefined : original.flushHeaders()),
    };
    Object.assign(this.#response, own);
    this.#response.once("close", () => {
      if (this.#state === "holding") this.#finish("lost");
    });
  }

  /** Whether the answer is held back still; the first time it must not be, everything goes to the client. */
  #holds(): boolean {
    if (this.#state !== "holding") return this.#state === "over";
    if (mayBeKept(this.#response) && this.#bytes <= maxKeptBytes) return true;
    this.#state = "passing";
    for (const chunk of this.#chunks.splice(0)) this.#original.write(chunk);
    this.#finish("passed");
    return false;
  }

  #hold([chunk, ...rest]: readonly unknown[]): boolean {
    if (this.#state === "over") return true;
    if (typeof chunk === "string" || chunk instanceof Uint8Array) {
      const encoding = rest.find((each) => typeof each === "string") as BufferEncoding | undefined;
      const held = typeof chunk === "string" ? Buffer.from(chunk, encoding) : Buffer.from(chunk);
      this.#bytes += held.byteLength;
      this.#chunks.push(held);
    }
    const done = [chunk, ...rest].find((each) => typeof each === "function") as (() => void) | undefined;
    if (done) queueMicrotask(done);
    return true;
  }

  #end(given: readonly unknown[]): ServerResponse {
    if (this.#state === "over") return this.#response;
    this.#hold(given);
    this.#state = "over";
    const [first, ...more] = this.#chunks;
    const body = first !== undefined && more.length === 0 ? first : Buffer.concat(this.#chunks);
    keptFrom(this.#response, body, this.#startedAt).then(
      (kept) => {
        // Away with our methods and with those that compress what passes: the response is as Node made it.
        for (const name of wrapped) Reflect.deleteProperty(this.#response, name);
        for (const name of this.#response.getHeaderNames()) this.#response.removeHeader(name);
        this.#response.statusMessage = "";
        this.#finish(kept);
      },
      (error: unknown) => {
        this.#response.destroy(error instanceof Error ? error : undefined);
        this.#finish("lost");
      },
    );
    return this.#response;
  }
}

/** Puts what was given to `writeHead` onto the response, where it can be read and taken off again. */
function noteHead(response: ServerResponse, given: readonly unknown[]): void {
  response.statusCode = Number(given[0]);
  const [message, headers] = typeof given[1] === "string" ? [given[1], given[2]] : [undefined, given[1]];
  if (message !== undefined) response.statusMessage = message;
  if (Array.isArray(headers)) {
    for (let i = 0; i + 1 < headers.length; i += 2)
      response.appendHeader(String(headers[i]), String(headers[i + 1]));
  } else {
    for (const [name, value] of Object.entries((headers ?? {}) as OutgoingHttpHeaders)) {
      if (value !== undefined) response.setHeader(name, value);
    }
  }
}
