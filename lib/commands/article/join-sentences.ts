import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import {
  areInOneBlock,
  rewriteSentence,
  shiftSentences,
  type SentenceInText,
} from "#lib/db/sentence-order.ts";
import { isTouchedByClaim } from "#lib/db/sentences.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { decisionOfJoined, undecided, type Decided } from "#lib/domain/sentence/sentence.rules.ts";
import type { JoinSentencesInput } from "#lib/domain/sentence/sentence.schema.ts";
import { openSentence } from "./open-sentence.ts";
import { readRevision } from "./read-revision.ts";

/** The sentence that was two, and what it takes to part them again: where, and what each was decided as. */
export interface JoinedSentences {
  readonly articleId: string;
  readonly id: string;
  readonly index: number;
  readonly version: number;
  readonly at: number;
  readonly before: readonly [Decided, Decided];
}

/**
 * Joins a sentence with the one after it, where the reader took one for two. A decision both had stays, "claim" stays
 * wherever a claim stands, anything else is open again. All later sentences move by one, and the article is read again,
 * all in one transaction.
 *
 * Refusals: those of `openSentence`; ILLEGAL_MOVE for the last sentence, and for one whose paragraph ends with it.
 */
export async function joinSentences(
  deps: CommandDeps,
  actor: Actor,
  input: JoinSentencesInput,
): Promise<Outcome<Done<JoinedSentences>>> {
  return runCommand(deps, actor, async (scope) => {
    const opened = await openSentence(scope, actor, input);
    if (!opened.ok) return opened;
    const { sentence, next } = opened.value;
    if (next === null) return refuse("ILLEGAL_MOVE", "This is the article’s last sentence.");
    if (!(await areInOneBlock(scope.tx, sentence.revisionId, sentence, next)))
      return refuse("ILLEGAL_MOVE", "The next sentence stands in another paragraph.");
    return ok(await write(scope, actor, input.articleId, sentence, next));
  });
}

async function write(
  scope: CommandScope,
  actor: Actor,
  articleId: string,
  sentence: SentenceInText["sentence"],
  next: SentenceInText["sentence"],
): Promise<JoinedSentences> {
  const { tx, now, record } = scope;
  const { id, revisionId, index } = sentence;
  const span = { start: sentence.start, end: next.end };
  const joined = (await isTouchedByClaim(tx, revisionId, span))
    ? ({ ...undecided, decision: "claim" } as const)
    : decisionOfJoined(sentence, next);
  const by = { decidedById: sentence.decidedById ?? actor.userId, decidedAt: sentence.decidedAt ?? now };
  await tx.sentence.delete({ where: { id: next.id }, select: { id: true } });
  await shiftSentences(tx, revisionId, index + 1, -1);
  const version = await rewriteSentence(tx, id, span, joined, by);
  record("sentence.joined", "article", articleId, {
    ...{ sentenceId: id, index, joinedId: next.id, at: next.start },
    before: [sentence.decision, next.decision],
    after: joined.decision,
  });
  await readRevision(scope, revisionId);
  return { articleId, id, index, version, at: next.start, before: [decidedOf(sentence), decidedOf(next)] };
}

function decidedOf({ decision, reason, publicReason }: Decided): Decided {
  return { decision, reason, publicReason };
}
