import { fetchFromDesk } from "#lib/intake/fetch/fetch-from-desk.ts";
import type { FetchPage } from "#lib/intake/fetch/fetched-page.ts";
import type { CommandDeps } from "./run-command.ts";

/**
 * What a command needs that fetches from the web. `fetchPage` is absent everywhere but in tests, which open their own
 * server to it: the product always goes through the guard with its own policy.
 */
export interface FetchingDeps extends CommandDeps {
  readonly fetchPage?: FetchPage | undefined;
}

/** The fetch of these deps; always called outside a transaction, which must not wait for another machine. */
export function fetchPageOf({ fetchPage }: FetchingDeps): FetchPage {
  return fetchPage ?? fetchFromDesk;
}
