import { env } from "#lib/env.ts";
import { fetchGuarded } from "./fetch-guarded.ts";
import type { FetchPage } from "./fetched-page.ts";

/** The guarded fetch as the product uses it: the policy of the public internet, under the desk's own name. */
export const fetchFromDesk: FetchPage = (url, wanted) =>
  fetchGuarded(url, { ...wanted, deskOrigin: env().PUBLIC_ORIGIN });
