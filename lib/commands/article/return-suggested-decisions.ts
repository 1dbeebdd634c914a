import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { findArticle } from "#lib/db/articles.ts";
import { lockDecidedAt } from "#lib/db/sentences.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { bulkDecisions, type ReturnSuggestedInput } from "#lib/domain/sentence/sentence.schema.ts";
import { decideLocked } from "./decide-locked.ts";
import type { TakenTogether } from "./take-suggested-decisions.ts";

/**
 * Takes back the decisions the actor took together at one instant. What was decided otherwise since then, by anybody,
 * stays. Refusals: FORBIDDEN; NOT_FOUND; ILLEGAL_MOVE (archived).
 */
export async function returnSuggestedDecisions(
  deps: CommandDeps,
  actor: Actor,
  input: ReturnSuggestedInput,
): Promise<Outcome<Done<TakenTogether>>> {
  return runCommand(deps, actor, async (scope) => {
    const forbidden = refusalOf(actor, "sentence.decide");
    if (forbidden !== null) return forbidden;
    const article = await findArticle(scope.tx, input.articleId);
    if (article === null) return refuse("NOT_FOUND", "There is no such article.");
    if (article.archivedAt !== null)
      return refuse("ILLEGAL_MOVE", "The article is archived; restore it first.");
    const together = await lockDecidedAt(scope.tx, article.id, actor.userId, new Date(input.at));
    const taken = together.filter(({ decision }) => bulkDecisions.some((each) => each === decision));
    for (const sentence of taken) await decideLocked(scope, actor, article.id, sentence, null);
    return ok({ articleId: article.id, slug: article.slug, at: input.at, count: taken.length });
  });
}
