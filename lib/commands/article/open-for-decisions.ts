import type { CommandScope } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { openArticle, type FoundArticle } from "./open-article.ts";

/**
 * The article whose sentences the actor is about to decide on or to cut otherwise. Refusals: FORBIDDEN; NOT_FOUND;
 * ILLEGAL_MOVE when it is archived.
 */
export async function openForDecisions(
  scope: CommandScope,
  actor: Actor,
  articleId: string,
): Promise<Outcome<FoundArticle>> {
  const forbidden = refusalOf(actor, "sentence.decide");
  if (forbidden !== null) return forbidden;
  return openArticle(scope.tx, articleId);
}
