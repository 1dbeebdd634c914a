import { randomUUID } from "node:crypto";

/** Header that names a request in answers and log lines. */
export const requestIdHeader = "x-request-id";

/**
 * The id of a request: the one the proxy or a load balancer gave it when it is harmless in a log line, else a new one.
 */
export function requestIdOf(headers: Headers): string {
  const given = headers.get(requestIdHeader);
  return given !== null && /^[\w.-]{8,100}$/.test(given) ? given : randomUUID();
}

/** A number for a failure, for the reader to quote and the log to find. */
export function newReference(): string {
  return randomUUID().slice(0, 8);
}
