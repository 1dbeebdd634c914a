import type { IncomingMessage } from "node:http";
import { env } from "#lib/env.ts";
import { takes } from "./takes.ts";

/**
 * Headers that reach a public page. The address is for limits, the tag for files that compare it themselves; no cookie,
 * no language, no form of answer (`accept`, `range`, Next's own `rsc` and `next-router-…`): what cannot be seen cannot
 * change an answer that everybody gets.
 */
const passed = new Set(["x-forwarded-for", "if-none-match", "user-agent", "x-request-id"]);

/** Takes everything off a request for a public page that could make its answer another for this reader. */
export function hideReader({ headers }: IncomingMessage): void {
  const gzip = takes("gzip", headers);
  for (const name of Object.keys(headers)) {
    if (!passed.has(name) && !name.startsWith("x-plumbline-")) Reflect.deleteProperty(headers, name);
  }
  // Whatever name the client used for us.
  headers.host = new URL(env().PUBLIC_ORIGIN).host;
  // For what turns out not to be kept; what is kept is gzip for everybody.
  if (gzip) headers["accept-encoding"] = "gzip";
}
