import "server-only";

import { database } from "#lib/db/database.ts";
import { listCorrectionFeed } from "#lib/queries/public/list-correction-feed.ts";
import type { SearchRequest } from "#lib/publishing/fact-check-tools/search-request.ts";
import type { CorrectionFilter } from "#lib/queries/public/list-corrections.ts";
import { listFeedClaims } from "#lib/queries/public/list-feed-claims.ts";
import { listSitemap, listSitemapFiles, readSitemapFile } from "#lib/queries/public/list-sitemap.ts";
import type { PublicClaimQuery } from "#lib/queries/public/public-claim-filter.ts";
import { readArticleMarkup } from "#lib/queries/public/read-article-markup.ts";
import { readClaimDump, readClaimsChange } from "#lib/queries/public/read-claim-dump.ts";
import { searchFactChecks } from "#lib/queries/public/search-fact-checks.ts";

/* The door of files for machines to their queries: hands over the database. */

/** One page of a feed of claims. */
export async function feedClaims(query: PublicClaimQuery) {
  return listFeedClaims(database(), query);
}

/** One page of the feed of corrections. */
export async function feedCorrections(after: string | undefined, filter: CorrectionFilter) {
  return listCorrectionFeed(database(), after, filter);
}

/** The files a large sitemap is spread over. */
export async function sitemapFiles() {
  return listSitemapFiles(database());
}

/** One of them by its name; null where there can be none. */
export async function sitemapFile(name: string) {
  return readSitemapFile(database(), name);
}

/** All of a small sitemap. */
export async function wholeSitemap() {
  return listSitemap(database());
}

/** Every live claim, a batch at a time. */
export function claimDump() {
  return readClaimDump(database());
}

/** One page of what `claims:search` finds. */
export async function factChecks(request: SearchRequest, now: Date) {
  return searchFactChecks(database(), request, now);
}

/** An article's live claims as they were published, in the order in which the article makes them. */
export async function articleMarkup(slug: string) {
  return readArticleMarkup(database(), slug);
}

/** When published claims last changed. */
export async function claimsChange() {
  return readClaimsChange(database());
}
