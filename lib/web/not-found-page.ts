import { readFile } from "node:fs/promises";
import path from "node:path";

import { openKnownAddresses, type PublicSection } from "#lib/db/known-addresses.ts";
import { env, isBuilding } from "#lib/env.ts";
import { log } from "#lib/log.ts";

/*
 * No `server-only` here: Next loads cache handlers with Node's own import, outside its bundle.
 *
 * A page that says `notFound()` answers 404 with an empty body that only a script fills (`__next_error__`, Next 16.4.6).
 * Readers without JavaScript would see a blank page. The build holds a complete "not found" page, the one for addresses
 * without a route; it is served for slugs that lead nowhere as well (docs/adr/0025).
 */

/** A rendered page as Next's cache holds it. */
export interface NotFoundPage {
  readonly kind: "APP_PAGE";
  readonly html: string;
  readonly rscData: Buffer;
  readonly status: 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly postponed: undefined;
  readonly segmentData: undefined;
}

/** A page's key ends in its path, behind a `$`: `/route-cache/APP_PAGE/{hash of the route}/$/claims/some-slug`. */
const detailPage = /\/APP_PAGE\/[0-9a-f]+\/\$\/(claims|articles)\/([^/]+)$/;

/** What a slug can look like (lib/language/slug.ts); anything else is unknown without a question. */
const slugForm = /^[a-z0-9-]{1,200}$/;

interface Known {
  readonly isKnown: (section: PublicSection, slug: string) => Promise<boolean>;
  readonly page: Promise<NotFoundPage>;
}

let known: Known | null = null;

/**
 * The complete "not found" page for a public address that leads nowhere; null for every other address, and when the
 * database cannot be asked: then the page's own read fails in its own way.
 *
 * @param key Next's cache key of a page.
 * @param serverFolder the build's `server` folder.
 */
export async function notFoundPageFor(key: string, serverFolder: string): Promise<NotFoundPage | null> {
  const [, section, slug] = detailPage.exec(key) ?? [];
  const url = isBuilding() ? undefined : env().DATABASE_URL;
  if (section === undefined || slug === undefined || url === undefined) return null;
  known ??= { isKnown: openKnownAddresses(url), page: readBuiltPage(serverFolder) };
  try {
    if (slugForm.test(slug) && (await known.isKnown(section as PublicSection, slug))) return null;
    return await known.page;
  } catch (error) {
    log.warn({ err: error }, "an address could not be looked up");
    return null;
  }
}

async function readBuiltPage(serverFolder: string): Promise<NotFoundPage> {
  const [html, rscData] = await Promise.all([
    readFile(path.join(serverFolder, "app/_not-found.html"), "utf8"),
    readFile(path.join(serverFolder, "app/_not-found.rsc")),
  ]);
  return {
    kind: "APP_PAGE",
    html,
    rscData,
    status: 404,
    headers: {},
    postponed: undefined,
    segmentData: undefined,
  };
}
