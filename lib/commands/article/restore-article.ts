import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { findArticle } from "#lib/db/articles.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { RestoreArticleInput } from "#lib/domain/article/article.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { conflict, conflictNow, type ChangedArticle } from "./edit-article.ts";

/**
 * Brings an archived article back, with its decisions and claims as they were.
 * Refusals: FORBIDDEN; NOT_FOUND; ILLEGAL_MOVE when it is not archived; CONFLICT.
 */
export async function restoreArticle(
  deps: CommandDeps,
  actor: Actor,
  input: RestoreArticleInput,
): Promise<Outcome<Done<ChangedArticle>>> {
  return runCommand(deps, actor, async (scope) => {
    const forbidden = refusalOf(actor, "article.archive");
    if (forbidden !== null) return forbidden;
    const article = await findArticle(scope.tx, input.articleId);
    if (article === null) return refuse("NOT_FOUND", "There is no such article.");
    if (article.archivedAt === null) return refuse("ILLEGAL_MOVE", "The article is not archived.");
    if (article.version !== input.version) return conflict(article);
    const { count } = await scope.tx.article.updateMany({
      where: { id: article.id, version: input.version },
      data: { archivedAt: null, archiveReason: null, version: input.version + 1 },
    });
    if (count === 0) return conflictNow(scope, article.id);
    scope.record("article.restored", "article", article.id, {});
    return ok({ id: article.id, slug: article.slug, version: input.version + 1 });
  });
}
