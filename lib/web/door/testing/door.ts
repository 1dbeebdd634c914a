import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { answer } from "../answer.ts";

/** What stands behind the door in a test, in Next's place. */
export type Page = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it came over the line. */
  readonly raw: Buffer;
  /** As a browser would show it. */
  readonly body: string;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Door {
  readonly port: number;
  /** Everything that got as far as the pages, with the headers they saw. */
  readonly reached: {
    readonly method: string;
    readonly url: string;
    readonly headers: IncomingHttpHeaders;
  }[];
  ask(line: string, asked?: Asked): Promise<Received>;
  close(): Promise<void>;
}

/** Opens the door on a port of loopback. Like Next, the page's part ends when its answer has left. */
export async function openDoor(page: Page): Promise<Door> {
  const reached: Door["reached"] = [];
  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    reached.push({
      method: incoming.method ?? "",
      url: incoming.url ?? "",
      headers: { ...incoming.headers },
    });
    const left = new Promise((resolve) => response.once("close", resolve));
    await page(incoming, response);
    await left;
  };
  const server = createServer((incoming, response) => {
    answer(handle, incoming, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    reached,
    ask: (line, asked) => send(port, line, asked),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(port: number, path: string, { method = "GET", headers = {} }: Asked = {}): Promise<Received> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("error", reject);
      incoming.on("end", () => {
        const raw = Buffer.concat(chunks);
        const isGzip = incoming.headers["content-encoding"] === "gzip" && raw.byteLength > 0;
        const body = (isGzip ? gunzipSync(raw) : raw).toString();
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, raw, body });
      });
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}

/** A page that may be kept and counts how often it was made. */
export function keptPage(tags: string, text: () => string): Page {
  return (_request, response) => {
    response.setHeader("x-plumbline-tags", tags);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("cache-control", "public, no-cache");
    response.end(text());
  };
}
