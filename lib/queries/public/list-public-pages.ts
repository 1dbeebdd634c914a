import type { Handle } from "#lib/db/database.ts";
import { pageOffers } from "#lib/domain/page/page.ts";
import { isPolicy, pagePathOf } from "#lib/domain/page/page.rules.ts";

/** A standing page in force, as a link to it needs it. */
export interface PublicPageLink {
  readonly slug: string;
  /** Public path without origin and language prefix. */
  readonly path: string;
  readonly title: string;
  /** BCP 47 language of the title. */
  readonly language: string;
  readonly isPolicy: boolean;
  /** Number of the publication in force. */
  readonly n: number;
  /** ISO 8601 UTC. */
  readonly publishedAt: string;
}

/**
 * The standing pages in force: those every desk is offered in their order, then the desk's own policies by title.
 * Changes with the tags `pages` and, where a page appears, goes or changes its title, `desk`.
 */
export async function listPublicPages(db: Handle): Promise<PublicPageLink[]> {
  const rows = await db.publicPage.findMany({
    where: { state: "live" },
    select: { slug: true, title: true, language: true, n: true, publishedAt: true },
  });
  const links = rows.map(({ publishedAt, ...row }) => ({
    ...row,
    path: pagePathOf(row.slug),
    isPolicy: isPolicy(row.slug),
    publishedAt: publishedAt.toISOString(),
  }));
  return links.sort((a, b) => rankOf(a.slug) - rankOf(b.slug) || a.title.localeCompare(b.title, "en"));
}

function rankOf(slug: string): number {
  const at = pageOffers.findIndex((offer) => offer.slug === slug);
  return at === -1 ? pageOffers.length : at;
}
