import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { lockDecidedAt } from "#lib/db/sentences.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { bulkDecisions, type ReturnSuggestedInput } from "#lib/domain/sentence/sentence.schema.ts";
import { decideLocked } from "./decide-locked.ts";
import type { TakenTogether } from "./take-suggested-decisions.ts";
import { openForDecisions } from "./open-for-decisions.ts";

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
    const open = await openForDecisions(scope, actor, input.articleId);
    if (!open.ok) return open;
    const article = open.value;
    const together = await lockDecidedAt(scope.tx, article.id, actor.userId, new Date(input.at));
    const taken = together.filter(({ decision }) => bulkDecisions.some((each) => each === decision));
    for (const sentence of taken) await decideLocked(scope, actor, article.id, sentence, null);
    return ok({ articleId: article.id, slug: article.slug, at: input.at, count: taken.length });
  });
}
