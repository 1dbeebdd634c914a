import type { ClaimPublication } from "#lib/domain/publication/publication.ts";
import type { Handle } from "#lib/db/database.ts";
import { getPublicArticle, type PublicArticle } from "./get-public-article.ts";

/** An article with the live publications of its claims. */
export interface ArticleMarkup {
  readonly article: PublicArticle;
  /** In the order in which the article makes them; those without a place in its present text last. */
  readonly claims: readonly ClaimPublication[];
}

/** What the desk found about an article's claims; null where the article is not public. */
export async function readArticleMarkup(db: Handle, slug: string): Promise<ArticleMarkup | null> {
  const article = await getPublicArticle(db, slug);
  if (article === null) return null;
  const { highlights, unplaced = [] } = article.publication;
  const order = [...new Set([...highlights, ...unplaced].map((each) => each.claimSlug))];
  const rows = await db.$queryRaw<{ body: string }[]>`
    SELECT p.body FROM public_claims c JOIN publications p ON p.id = c.publication_id
    WHERE c.slug = ANY (${order}) AND c.state = 'live' AND p.body <> ''
    ORDER BY array_position(${order}, c.slug)`;
  // Canonical JSON of our own publish command, which the database refuses to change.
  return { article, claims: rows.map(({ body }) => JSON.parse(body) as ClaimPublication) };
}
