import type { CommandScope } from "#lib/commands/run-command.ts";
import { writeDecision, type LockedSentence } from "#lib/db/sentences.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { SentenceDecision } from "#lib/domain/article/article.ts";

/** Writes a decision without reasons on a locked sentence, with its event; null takes one back. */
export async function decideLocked(
  { tx, now, record }: CommandScope,
  actor: Actor,
  articleId: string,
  sentence: LockedSentence,
  after: SentenceDecision | null,
): Promise<void> {
  const written = { decision: after, reason: null, publicReason: null, decidedById: actor.userId, now };
  await writeDecision(tx, sentence.id, written);
  record("sentence.decided", "article", articleId, {
    sentenceId: sentence.id,
    index: sentence.index,
    before: sentence.decision,
    after,
    reason: null,
    publicReason: null,
  });
}
