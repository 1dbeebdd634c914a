import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { isTouchedByClaim, lockSuggested } from "#lib/db/sentences.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { bulkDecisions, type TakeSuggestedInput } from "#lib/domain/sentence/sentence.schema.ts";
import { decideLocked } from "./decide-locked.ts";
import { openForDecisions } from "./open-for-decisions.ts";

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
    const open = await openForDecisions(scope, actor, input.articleId);
    if (!open.ok) return open;
    const article = open.value;
    let count = 0;
    for (const sentence of await lockSuggested(scope.tx, article.id, bulkDecisions)) {
      if (await isTouchedByClaim(scope.tx, sentence.revisionId, sentence)) continue;
      await decideLocked(scope, actor, article.id, sentence, sentence.suggested);
      count += 1;
    }
    return ok({ articleId: article.id, slug: article.slug, at: scope.now.toISOString(), count });
  });
}
