import type { Handle } from "#lib/db/database.ts";
import { findPublicArticles } from "#lib/db/public-articles.ts";

/** One address of the sitemap; `changedAt` is an ISO 8601 UTC instant. */
export interface SitemapEntry {
  readonly path: string;
  readonly changedAt: string;
}

/** The sitemap protocol allows 50,000 addresses a file; a few are the site's fixed pages. */
const maxClaims = 40_000;
const maxArticles = 9_000;

/** Live claims and articles with a live claim, newest first, each with the time it really last changed. */
export async function listSitemap(db: Handle): Promise<SitemapEntry[]> {
  const [claims, articles] = await Promise.all([
    db.publicClaim.findMany({
      where: { state: "live" },
      select: { slug: true, publishedAt: true },
      orderBy: [{ firstPublishedAt: "desc" }, { claimId: "desc" }],
      take: maxClaims,
    }),
    findPublicArticles(db, null, maxArticles),
  ]);
  return [
    ...claims.map((c) => ({ path: `/claims/${c.slug}`, changedAt: c.publishedAt.toISOString() })),
    ...articles.map((a) => ({ path: `/articles/${a.slug}`, changedAt: a.changedAt.toISOString() })),
  ];
}
