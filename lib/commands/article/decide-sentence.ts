import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import { isTouchedByClaim, lockSentence, writeDecision, type LockedSentence } from "#lib/db/sentences.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { DecideSentenceInput } from "#lib/domain/article/article.schema.ts";
import { whyClaimStands } from "#lib/domain/article/article.rules.ts";
import type { SentenceDecision } from "#lib/domain/article/article.ts";
import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import { refuseOlderRevision } from "./refuse-older-revision.ts";
import { openForDecisions } from "./open-for-decisions.ts";

/** A sentence's decision after the command. */
export interface DecidedSentence {
  readonly id: string;
  readonly index: number;
  readonly decision: SentenceDecision | null;
  readonly reason: string | null;
  readonly publicReason: string | null;
  readonly version: number;
}

/**
 * Takes a decision on one sentence, changes it or (null) takes it back. Without a version the last write wins, which
 * is right for a decision of one key that the history keeps and `z` undoes. An absent reason stays with a decision
 * that stays, and goes with one that changes.
 *
 * Refusals: FORBIDDEN; NOT_FOUND (article, or a sentence of another one); ILLEGAL_MOVE (article archived, a claim
 * stands on the sentence, the article has a newer revision); CONFLICT with the present decision when a version is given and stale.
 */
export async function decideSentence(
  deps: CommandDeps,
  actor: Actor,
  input: DecideSentenceInput,
): Promise<Outcome<Done<DecidedSentence>>> {
  return runCommand(deps, actor, async (scope) => {
    const open = await openForDecisions(scope, actor, input.articleId);
    if (!open.ok) return open;
    const article = open.value;
    const sentence = await lockSentence(scope.tx, input.articleId, input.sentenceId);
    if (sentence === null) return refuse("NOT_FOUND", "The article has no such sentence.");
    const refused =
      (await refuseOlderRevision(scope, article.id, sentence.revisionId)) ??
      (await refusalToDecide(scope, sentence, input));
    return refused ?? ok(await write(scope, actor, sentence, input));
  });
}

async function refusalToDecide(
  { tx }: CommandScope,
  sentence: LockedSentence,
  input: DecideSentenceInput,
): Promise<Refused | null> {
  const { version, decision, reason, publicReason } = sentence;
  if (typeof input.version === "number" && input.version !== version) {
    return refuse("CONFLICT", "Somebody else decided on this sentence meanwhile.", {
      current: { version, decision, reason, publicReason },
    });
  }
  const standing = whyClaimStands(input.decision, await isTouchedByClaim(tx, sentence.revisionId, sentence));
  return standing === null ? null : refuse("ILLEGAL_MOVE", standing);
}

async function write(
  { tx, now, record }: CommandScope,
  actor: Actor,
  sentence: LockedSentence,
  input: DecideSentenceInput,
): Promise<DecidedSentence> {
  const { id, index } = sentence;
  const kept = input.decision !== null && input.decision === sentence.decision;
  const chosen = (given: string | null | undefined, present: string | null) =>
    input.decision === null ? null : given === undefined ? (kept ? present : null) : given;
  const reason = chosen(input.reason, sentence.reason);
  const publicReason = chosen(input.publicReason, sentence.publicReason);
  const after = { decision: input.decision, reason, publicReason };
  if (kept && reason === sentence.reason && publicReason === sentence.publicReason) {
    return { id, index, ...after, version: sentence.version };
  }
  if (input.decision === null && sentence.decision === null)
    return { id, index, ...after, version: sentence.version };
  const version = await writeDecision(tx, id, { ...after, decidedById: actor.userId, now });
  record("sentence.decided", "article", input.articleId, {
    sentenceId: id,
    index,
    before: sentence.decision,
    after: input.decision,
    reason,
    publicReason,
  });
  return { id, index, ...after, version };
}
