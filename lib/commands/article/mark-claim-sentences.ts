import type { CommandScope } from "#lib/commands/run-command.ts";
import { isTouchedByClaim, lockSentencesOf } from "#lib/db/sentences.ts";
import type { Span } from "#lib/domain/article/article.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { decideLocked } from "./decide-locked.ts";

/** A place in one revision of an article. */
export interface Place extends Span {
  readonly articleId: string;
  readonly revisionId: string;
}

/**
 * Puts the decision "claim" on every sentence a new appearance touches, each change with its event
 * (interfaces.md, "Names on screen").
 */
export async function markClaimSentences(scope: CommandScope, actor: Actor, place: Place): Promise<void> {
  for (const sentence of await lockSentencesOf(scope.tx, place.revisionId, place)) {
    if (sentence.decision !== "claim") await decideLocked(scope, actor, place.articleId, sentence, "claim");
  }
}

/**
 * Takes the decision "claim" back from the sentences of an appearance that is gone, unless another claim stands on
 * them: they are undecided again.
 */
export async function releaseClaimSentences(scope: CommandScope, actor: Actor, place: Place): Promise<void> {
  for (const sentence of await lockSentencesOf(scope.tx, place.revisionId, place)) {
    const stays =
      sentence.decision !== "claim" || (await isTouchedByClaim(scope.tx, place.revisionId, sentence));
    if (!stays) await decideLocked(scope, actor, place.articleId, sentence, null);
  }
}
