import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { writeAnswer } from "#lib/db/suggestions.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { DismissSuggestionInput } from "#lib/domain/suggestion/suggestion.schema.ts";
import { openSuggestion, type AnsweredSuggestion } from "./open-suggestion.ts";

/**
 * Puts a suggested claim away, with a reason if there is one to give; the history keeps it. A later reading does not
 * offer it again. The sentence's own decision stays as it is. Refusals: those of `openSuggestion`.
 */
export async function dismissSuggestion(
  deps: CommandDeps,
  actor: Actor,
  input: DismissSuggestionInput,
): Promise<Outcome<Done<AnsweredSuggestion>>> {
  return runCommand(deps, actor, async (scope) => {
    const opened = await openSuggestion(scope, actor, input, "open");
    if (!opened.ok) return opened;
    const { id: suggestionId, text } = opened.value;
    const version = await writeAnswer(scope.tx, suggestionId, {
      ...{ state: "dismissed", finalText: null, claimId: null },
      ...{ decidedById: actor.userId, decidedAt: scope.now },
    });
    const reason = input.reason ?? null;
    scope.record("suggestion.dismissed", "article", input.articleId, { suggestionId, text, reason });
    return ok({ suggestionId, state: "dismissed", version });
  });
}
