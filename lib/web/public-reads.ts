import "server-only";

import { cacheLife, cacheTag } from "next/cache";
import { connection } from "next/server";
import { database } from "#lib/db/database.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { getPublicArticle } from "#lib/queries/public/get-public-article.ts";
import { getPublicClaim } from "#lib/queries/public/get-public-claim.ts";
import { getPublicFacets } from "#lib/queries/public/get-public-facets.ts";
import { getPublicDesk } from "#lib/queries/public/get-public-desk.ts";
import { getPublicationFile } from "#lib/queries/public/get-publication-file.ts";
import { findPublicationByHash, getVerifyFacts } from "#lib/queries/public/get-verify-facts.ts";
import { listCorrections } from "#lib/queries/public/list-corrections.ts";
import { listPublicArticles } from "#lib/queries/public/list-public-articles.ts";
import { listPublicClaims } from "#lib/queries/public/list-public-claims.ts";
import { listSitemap } from "#lib/queries/public/list-sitemap.ts";
import type { PublicClaimQuery } from "#lib/queries/public/public-claim-filter.ts";
import { learnChanges } from "./tag-clock.ts";

/*
 * The public pages' reads. Each is cached under the tags of what it shows, which the publishing transaction touches;
 * the hour below only bounds what nobody told us about. `stale` is the shortest that a prerendered page may have, so
 * that a retraction does not linger in an open tab. Every argument is plain text: it is the key.
 */
const lifetime = { stale: 30, revalidate: 3600, expire: 86_400 } as const;

/** Entry of `generateStaticParams` that never leaves the process: a build has no database to ask. */
export const sentinelSlug = "-";

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const maxSlugChars = 200;

/** Addresses that can lead somewhere. Others are unknown without a question, and never become a cache key. */
function canExist(slug: string): boolean {
  return slug.length <= maxSlugChars && slugPattern.test(slug);
}

/** What stands on every public page: names, contact, zone, scale. */
export async function publicDesk() {
  "use cache";
  cacheLife(lifetime);
  cacheTag(publicTags.desk);
  return getPublicDesk(database());
}

/**
 * The same for a page made at request time, which asks for it before anything else. A cached function that fails in
 * such a render leaves the answer without an end (measured with Next 16.4.6), so while the database is away the desk
 * is read past the cache, which fails in the ordinary way: the reader gets a sentence and a reference.
 */
export async function requestDesk() {
  await connection();
  return (await learnChanges()) ? publicDesk() : getPublicDesk(database());
}

/** A claim page's content by slug; null is 404 and clears when the claim appears. */
export async function publicClaim(slug: string) {
  return canExist(slug) ? cachedClaim(slug) : null;
}

async function cachedClaim(slug: string) {
  "use cache";
  cacheLife(lifetime);
  cacheTag(publicTags.claim(slug));
  return getPublicClaim(database(), slug);
}

/** An article page's content by slug; null is 404. */
export async function publicArticle(slug: string) {
  return canExist(slug) ? cachedArticle(slug) : null;
}

async function cachedArticle(slug: string) {
  "use cache";
  cacheLife(lifetime);
  cacheTag(publicTags.article(slug));
  return getPublicArticle(database(), slug);
}

/** One page of the list of claims. Free words are asked each time: their number has no bound, a cache's has. */
export async function publicClaims(query: PublicClaimQuery) {
  return query.q === undefined ? cachedClaims(query) : listPublicClaims(database(), query);
}

async function cachedClaims(query: PublicClaimQuery) {
  "use cache";
  cacheLife(lifetime);
  cacheTag(publicTags.claims);
  return listPublicClaims(database(), query);
}

/** Choices of the filters with the number of live claims behind each. */
export async function publicFacets() {
  "use cache";
  cacheLife(lifetime);
  cacheTag(publicTags.claims);
  return getPublicFacets(database());
}

/** One page of the articles that have a live claim. */
export async function publicArticles(after: string | undefined) {
  "use cache";
  cacheLife(lifetime);
  cacheTag(publicTags.articles, publicTags.claims);
  return listPublicArticles(database(), after);
}

/** One page of the desk's corrections, retractions and suspensions. */
export async function publicCorrections(after: string | undefined) {
  "use cache";
  cacheLife(lifetime);
  cacheTag(publicTags.corrections, publicTags.claims);
  return listCorrections(database(), after);
}

/** Addresses with the day they last changed. */
export async function publicSitemap() {
  "use cache";
  cacheLife(lifetime);
  cacheTag(publicTags.claims, publicTags.articles);
  return listSitemap(database());
}

/** Head of the chain at the last publication. */
export async function verifyFacts() {
  "use cache";
  cacheLife(lifetime);
  cacheTag(publicTags.claims);
  return getVerifyFacts(database());
}

/** What a hash belongs to. Not cached: anybody can ask for any number of hashes. */
export async function publicationByHash(sha256: string) {
  return findPublicationByHash(database(), sha256);
}

/** The bytes of one publication. Not cached: they are read rarely and their withdrawal must show at once. */
export async function publicationFile(slug: string, n: number) {
  return canExist(slug) ? getPublicationFile(database(), slug, n) : null;
}
