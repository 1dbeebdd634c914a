import type { CommandScope } from "#lib/commands/run-command.ts";
import { lockSentenceInText, type SentenceInText } from "#lib/db/sentence-order.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refuseOlderRevision } from "./refuse-older-revision.ts";
import { openForDecisions } from "./open-for-decisions.ts";

/**
 * Locks a sentence whose bounds are to change, with the one after it. Refusals: FORBIDDEN; NOT_FOUND; ILLEGAL_MOVE
 * (article archived, newer revision); CONFLICT with the present decision when the version is stale.
 */
export async function openSentence(
  scope: CommandScope,
  actor: Actor,
  named: { readonly articleId: string; readonly sentenceId: string; readonly version: number },
): Promise<Outcome<SentenceInText>> {
  const open = await openForDecisions(scope, actor, named.articleId);
  if (!open.ok) return open;
  const article = open.value;
  const found = await lockSentenceInText(scope.tx, named.articleId, named.sentenceId);
  if (found === null) return refuse("NOT_FOUND", "The article has no such sentence.");
  const older = await refuseOlderRevision(scope, article.id, found.sentence.revisionId);
  if (older !== null) return older;
  const { version, decision } = found.sentence;
  if (version !== named.version) {
    return refuse("CONFLICT", "Somebody else changed this sentence meanwhile.", {
      current: { version, decision },
    });
  }
  return ok(found);
}
