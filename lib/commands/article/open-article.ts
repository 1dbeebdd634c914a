import { findArticle } from "#lib/db/articles.ts";
import type { Tx } from "#lib/db/database.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";

export type FoundArticle = NonNullable<Awaited<ReturnType<typeof findArticle>>>;

/** The article somebody is about to work on. Refusals: NOT_FOUND; ILLEGAL_MOVE while it is archived. */
export async function openArticle(tx: Tx, articleId: string): Promise<Outcome<FoundArticle>> {
  const article = await findArticle(tx, articleId);
  if (article === null) return refuse("NOT_FOUND", "There is no such article.");
  if (article.archivedAt !== null)
    return refuse("ILLEGAL_MOVE", "The article is archived; restore it first.");
  return ok(article);
}
