import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fetchGuarded } from "../fetch-guarded.ts";
import type { FetchPage } from "../fetched-page.ts";

/** What a path answers with: a body as HTML, or whatever the function does. */
type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A website on this machine that tests change while it runs, and a fetch that may reach it and nothing else. */
export interface LocalSite {
  readonly pages: Map<string, Answer>;
  /** Paths that were asked for, in order; robots.txt is left out. */
  readonly asked: string[];
  readonly fetchPage: FetchPage;
  at(path: string): string;
  close(): Promise<void>;
}

/** Starts a website on a free port of this machine; a path it has no page for answers 404. */
export async function openLocalSite(): Promise<LocalSite> {
  const pages = new Map<string, Answer>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    if (path !== "/robots.txt") asked.push(path);
    const answer = pages.get(path);
    if (typeof answer === "function") answer(request, response);
    else if (answer === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(answer);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const policy = (ip: string, asksPort: number) =>
    ip === "127.0.0.1" && asksPort === port ? null : "leads into a private network";
  return {
    pages,
    asked,
    fetchPage: (url, wanted) => fetchGuarded(url, { ...wanted, deskOrigin: "https://facts.example", policy }),
    at: (path) => `http://127.0.0.1:${String(port)}${path}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** An answer of another type than HTML. */
export function answerWith(type: string, body: string, headers: Record<string, string> = {}): Answer {
  return (_request, response) => {
    response.writeHead(200, { "Content-Type": type, ...headers }).end(body);
  };
}
