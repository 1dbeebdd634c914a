import type { CommandScope } from "#lib/commands/run-command.ts";
import { findArticle } from "#lib/db/articles.ts";
import { lockSentenceInText, type SentenceInText } from "#lib/db/sentence-order.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { refuseOlderRevision } from "./refuse-older-revision.ts";

/**
 * Locks a sentence whose bounds are to change, with the one after it. Refusals: FORBIDDEN; NOT_FOUND; ILLEGAL_MOVE
 * (article archived, newer revision); CONFLICT with the present decision when the version is stale.
 */
export async function openSentence(
  scope: CommandScope,
  actor: Actor,
  named: { readonly articleId: string; readonly sentenceId: string; readonly version: number },
): Promise<Outcome<SentenceInText>> {
  const forbidden = refusalOf(actor, "sentence.decide");
  if (forbidden !== null) return forbidden;
  const article = await findArticle(scope.tx, named.articleId);
  if (article === null) return refuse("NOT_FOUND", "There is no such article.");
  if (article.archivedAt !== null)
    return refuse("ILLEGAL_MOVE", "The article is archived; restore it first.");
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
