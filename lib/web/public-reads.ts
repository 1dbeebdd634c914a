import "server-only";

import { database } from "#lib/db/database.ts";
import { publicReader } from "#lib/db/public-pool.ts";
import { readFacetLabels, readSearchFacts } from "#lib/db/public-search-facts.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { findPublicationByHash } from "#lib/queries/public/find-publication-by-hash.ts";
import { getPublicArticle } from "#lib/queries/public/get-public-article.ts";
import { getClaimChanges } from "#lib/queries/public/get-claim-changes.ts";
import { getPublicClaim, type StandingClaim } from "#lib/queries/public/get-public-claim.ts";
import { getPublicFacets } from "#lib/queries/public/get-public-facets.ts";
import { getPublicDesk } from "#lib/queries/public/get-public-desk.ts";
import { getPublicationFile } from "#lib/queries/public/get-publication-file.ts";
import { getVerifyFacts } from "#lib/queries/public/get-verify-facts.ts";
import { listPublicArticles } from "#lib/queries/public/list-public-articles.ts";
import { listPublicClaims, publicPageSize } from "#lib/queries/public/list-public-claims.ts";
import type { PublicClaimQuery } from "#lib/queries/public/public-claim-filter.ts";
import { findMovedFilter } from "#lib/queries/public/resolve-entry-address.ts";
import { searchPublic } from "#lib/queries/public/search-public.ts";
import { suggestInstead } from "#lib/queries/public/search-suggestions.ts";
import { canExist } from "./can-exist.ts";
import { rememberedLabels } from "./facet-labels.ts";
import { remembered } from "./remembered.ts";
import { rememberedFacts } from "./search-facts.ts";

/*
 * The door of public pages to their queries: hands over the database. Whole answers are kept in front of Next
 * (lib/web/door), so a read happens once until something that it shows changes; only what every page shows is
 * remembered here as well.
 */

/** What stands on every public page: names, contact, zone, scale. */
export async function publicDesk() {
  return remembered("desk", [publicTags.desk], () => getPublicDesk(database()));
}

/** A claim page's content by slug; null is 404. */
export async function publicClaim(slug: string) {
  return canExist(slug) ? getPublicClaim(database(), slug) : null;
}

/** What each version of a claim changed, by its number. */
export async function publicClaimChanges(claim: StandingClaim) {
  return getClaimChanges(database(), claim);
}

/** An article page's content by slug; null is 404. */
export async function publicArticle(slug: string) {
  return canExist(slug) ? getPublicArticle(database(), slug) : null;
}

/** The claims published last. */
export async function newestClaims(take: number) {
  return listPublicClaims(publicReader(), {}, take);
}

/** Choices of the filters with the number of live claims behind each. */
export async function publicFacets() {
  return remembered("facets", [publicTags.claims], () => getPublicFacets(publicReader()));
}

const labels = rememberedLabels((codes) => readFacetLabels(publicReader(), codes));
const facts = rememberedFacts((asked) => readSearchFacts(publicReader(), asked));

/** One page of a search or a filtered list, with the values that narrow it and what they leave. */
export async function publicSearch(query: PublicClaimQuery) {
  return searchPublic(publicReader(), query, { take: publicPageSize, facets: true, labels, facts });
}

/** The filter that one by an old address means now; null where it means itself. */
export async function movedFilter(query: PublicClaimQuery) {
  return canExist(query.speaker ?? "") ? findMovedFilter(database(), query) : null;
}

/** What to do who found nothing. */
export async function publicSearchSuggestions(query: PublicClaimQuery) {
  return suggestInstead(publicReader(), query);
}

/** One page of the articles that have a live claim. */
export async function publicArticles(after: string | undefined) {
  return listPublicArticles(database(), after);
}

/** Head of the chain at the last publication. */
export async function verifyFacts() {
  return getVerifyFacts(database());
}

/** What a hash belongs to. */
export async function publicationByHash(sha256: string) {
  return findPublicationByHash(database(), sha256);
}

/** The bytes of one publication. */
export async function publicationFile(slug: string, n: number) {
  return canExist(slug) ? getPublicationFile(database(), slug, n) : null;
}
