import { pino, type Logger } from "pino";

import { logLevel } from "#lib/env.ts";

/** Fields that may carry a secret, at the top and one or two levels down; pino replaces their values. */
const secretFields = [
  "authorization",
  "cookie",
  "set-cookie",
  "password",
  "passwordHash",
  "token",
  "secret",
  "csrfToken",
].flatMap((name) =>
  [name, `*.${name}`, `*.*.${name}`].map((path) =>
    path.replace(/(^|\.)set-cookie$/, '$1["set-cookie"]').replace(".[", "["),
  ),
);

/**
 * The process's logger: one JSON object a line on stderr (stdout belongs to the answers of the CLI).
 * Never give it article text, comments or confidential fields; ids are enough.
 */
export const log: Logger = pino(
  { level: logLevel(), base: null, redact: { paths: secretFields, censor: "[redacted]" } },
  pino.destination({ fd: 2, sync: true }),
);

/** A logger whose lines all carry the request's id, so that one request can be followed through every floor. */
export function withRequestId(requestId: string, more: Readonly<Record<string, string>> = {}): Logger {
  return log.child({ requestId, ...more });
}
