import type { CommandScope } from "#lib/commands/run-command.ts";
import { findArticle } from "#lib/db/articles.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";

type Article = NonNullable<Awaited<ReturnType<typeof findArticle>>>;

/**
 * The article whose sentences the actor is about to decide on or to cut otherwise. Refusals: FORBIDDEN; NOT_FOUND;
 * ILLEGAL_MOVE when it is archived.
 */
export async function openForDecisions(
  scope: CommandScope,
  actor: Actor,
  articleId: string,
): Promise<Outcome<Article>> {
  const forbidden = refusalOf(actor, "sentence.decide");
  if (forbidden !== null) return forbidden;
  const article = await findArticle(scope.tx, articleId);
  if (article === null) return refuse("NOT_FOUND", "There is no such article.");
  if (article.archivedAt !== null)
    return refuse("ILLEGAL_MOVE", "The article is archived; restore it first.");
  return ok(article);
}
