import { openArticle } from "#lib/commands/article/open-article.ts";
import type { CommandScope } from "#lib/commands/run-command.ts";
import { lockSuggestion, type LockedSuggestion } from "#lib/db/suggestions.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import type { SuggestionState } from "#lib/domain/suggestion/suggestion.ts";

/** What every command on a suggestion gives back. */
export interface AnsweredSuggestion {
  readonly suggestionId: string;
  readonly state: SuggestionState;
  readonly version: number;
}

/** Which suggestion is decided on; without a version the one that stands. */
export interface NamedSuggestion {
  readonly articleId: string;
  readonly suggestionId: string;
  readonly version?: number | null | undefined;
}

/**
 * Locks a suggestion for a decision. Of two people who decide at once, the second meets the first's decision.
 *
 * @param from the state it must be in.
 * Refusals: FORBIDDEN; NOT_FOUND (article, or a suggestion of another one, or replaced by a later reading);
 * ILLEGAL_MOVE (article archived); CONFLICT with the present state when it is another one or the version is stale.
 */
export async function openSuggestion(
  scope: CommandScope,
  actor: Actor,
  named: NamedSuggestion,
  from: SuggestionState,
): Promise<Outcome<LockedSuggestion>> {
  const forbidden = refusalOf(actor, "claim.spot");
  if (forbidden !== null) return forbidden;
  const article = await openArticle(scope.tx, named.articleId);
  if (!article.ok) return article;
  const suggestion = await lockSuggestion(scope.tx, named.articleId, named.suggestionId);
  if (suggestion === null)
    return refuse("NOT_FOUND", "The article has no such suggestion any more; open it again.");
  const { state, version } = suggestion;
  const isStale = typeof named.version === "number" && named.version !== version;
  if (state !== from || isStale) {
    return refuse("CONFLICT", "Somebody else has decided on this suggestion meanwhile.", {
      current: { state, version },
    });
  }
  return ok(suggestion);
}
