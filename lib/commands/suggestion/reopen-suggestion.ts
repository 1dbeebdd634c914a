import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { writeAnswer } from "#lib/db/suggestions.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { ReopenSuggestionInput } from "#lib/domain/suggestion/suggestion.schema.ts";
import { openSuggestion, type AnsweredSuggestion } from "./open-suggestion.ts";

/**
 * Takes dismissing a suggestion back. One that became a claim stays accepted: the claim can be rejected, and the
 * suggestion says truly what the desk made of it. Refusals: those of `openSuggestion`.
 */
export async function reopenSuggestion(
  deps: CommandDeps,
  actor: Actor,
  input: ReopenSuggestionInput,
): Promise<Outcome<Done<AnsweredSuggestion>>> {
  return runCommand(deps, actor, async (scope) => {
    const opened = await openSuggestion(scope, actor, input, "dismissed");
    if (!opened.ok) return opened;
    const { id: suggestionId, text } = opened.value;
    const version = await writeAnswer(scope.tx, suggestionId, {
      ...{ state: "open", finalText: null, claimId: null },
      ...{ decidedById: null, decidedAt: null },
    });
    scope.record("suggestion.reopened", "article", input.articleId, { suggestionId, text });
    return ok({ suggestionId, state: "open", version });
  });
}
