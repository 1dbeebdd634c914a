import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { findArticle } from "#lib/db/articles.ts";
import { isTouchedByClaim, lockSuggested } from "#lib/db/sentences.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { bulkDecisions, type TakeSuggestedInput } from "#lib/domain/sentence/sentence.schema.ts";
import { decideLocked } from "./decide-locked.ts";

/** What was decided together; `at` (ISO 8601) is what `returnSuggestedDecisions` asks for. */
export interface TakenTogether {
  readonly articleId: string;
  readonly slug: string;
  readonly at: string;
  readonly count: number;
}

/**
 * Decides at once every undecided sentence that the reader takes for background or boilerplate, each with its event.
 * Never a claim, an opinion or anything else that is worth a look, and nothing a claim stands on.
 *
 * Refusals: FORBIDDEN; NOT_FOUND; ILLEGAL_MOVE (archived).
 */
export async function takeSuggestedDecisions(
  deps: CommandDeps,
  actor: Actor,
  input: TakeSuggestedInput,
): Promise<Outcome<Done<TakenTogether>>> {
  return runCommand(deps, actor, async (scope) => {
    const forbidden = refusalOf(actor, "sentence.decide");
    if (forbidden !== null) return forbidden;
    const article = await findArticle(scope.tx, input.articleId);
    if (article === null) return refuse("NOT_FOUND", "There is no such article.");
    if (article.archivedAt !== null)
      return refuse("ILLEGAL_MOVE", "The article is archived; restore it first.");
    let count = 0;
    for (const sentence of await lockSuggested(scope.tx, article.id, bulkDecisions)) {
      if (await isTouchedByClaim(scope.tx, sentence.revisionId, sentence)) continue;
      await decideLocked(scope, actor, article.id, sentence, sentence.suggested);
      count += 1;
    }
    return ok({ articleId: article.id, slug: article.slug, at: scope.now.toISOString(), count });
  });
}
