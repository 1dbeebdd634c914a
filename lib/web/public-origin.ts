import "server-only";

import { env } from "#lib/env.ts";

/** Canonical origin of public addresses, without a trailing slash. Read when a page is made, never during a build. */
export function publicOrigin(): string {
  return env().PUBLIC_ORIGIN;
}

/** Canonical address of a path that begins with a slash. */
export function publicUrl(path: string): string {
  return `${publicOrigin()}${path}`;
}
