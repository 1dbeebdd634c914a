import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { keepChangesMark } from "#lib/db/changes-mark.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { loggedPath } from "../logged-path.ts";
import { answer } from "./answer.ts";

/**
 * The application's process: Next behind our door (docs/adr/0040). Started by `npm start`, `npm run dev` and the
 * tests with the folder to serve as the working folder.
 */
const { HOST, PORT, NODE_ENV, DATABASE_URL, PLUMBLINE_CHANGES_FOLDER } = env();
const isDev = NODE_ENV === "development";
const server = createServer({
  // Next's development connection is the only other protocol here. Some clients offer HTTP/2 with every request (Java,
  // `curl --http2`): they get their answer in the one we speak, where Next would hang up on them.
  shouldUpgradeCallback: ({ url = "" }) => isDev && url.startsWith("/_next/"),
});
const app = next({
  dev: isDev,
  dir: process.cwd(),
  hostname: HOST,
  port: PORT,
  httpServer: server,
});
await app.prepare();
const handle = app.getRequestHandler();

server.on("request", (request, response) => {
  answer(handle, request, response).catch((error: unknown) => {
    fail(request, response, error);
  });
});
// Longer than what proxies keep their connections open, so that none of theirs is closed under a request.
server.keepAliveTimeout = 75_000;
server.headersTimeout = 80_000;
server.listen(PORT, HOST);
const mark = keepChangesMark(DATABASE_URL, PLUMBLINE_CHANGES_FOLDER);

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);

/** Requests under way get a moment to end; then the process goes whatever they do. */
function stop(): void {
  setTimeout(() => process.exit(0), 3000).unref();
  const marked = mark.stop();
  server.close(() => {
    void Promise.all([app.close(), marked]).finally(() => process.exit(0));
  });
  server.closeIdleConnections();
}

/** Next answers for its own errors; this is for ours, and tells a stranger nothing. */
function fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  log.error({ err: error, path: loggedPath(request.url ?? "") }, "a request failed at the door");
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end("Something went wrong.");
}
