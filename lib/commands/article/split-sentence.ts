import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import {
  insertSentence,
  rewriteSentence,
  shiftSentences,
  type SentenceInText,
} from "#lib/db/sentence-order.ts";
import { isTouchedByClaim } from "#lib/db/sentences.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { Span } from "#lib/domain/article/article.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { cutSentence, decisionOfHalf, type Decided } from "#lib/domain/sentence/sentence.rules.ts";
import type { SplitSentenceInput } from "#lib/domain/sentence/sentence.schema.ts";
import { openSentence } from "./open-sentence.ts";
import { readRevision } from "./read-revision.ts";

/** The two sentences that were one. The first keeps the id. */
export interface SplitSentence {
  readonly articleId: string;
  readonly first: { readonly id: string; readonly index: number; readonly version: number };
  readonly second: { readonly id: string; readonly index: number; readonly version: number };
}

/**
 * Splits a sentence in two where the reader took two for one. Both halves keep the decision; "claim" stays only where a
 * claim stands. All later sentences move by one, and the article is read again, all in one transaction.
 *
 * Refusals: those of `openSentence`; INVALID on `at`.
 */
export async function splitSentence(
  deps: CommandDeps,
  actor: Actor,
  input: SplitSentenceInput,
): Promise<Outcome<Done<SplitSentence>>> {
  return runCommand(deps, actor, async (scope) => {
    const opened = await openSentence(scope, actor, input);
    if (!opened.ok) return opened;
    const { text, sentence } = opened.value;
    const cut = cutSentence(text, sentence, input.at);
    if (!cut.ok) return cut;
    return ok(await write(scope, actor, input, opened.value, cut.value));
  });
}

async function write(
  scope: CommandScope,
  actor: Actor,
  input: SplitSentenceInput,
  { sentence }: SentenceInText,
  halves: readonly [Span, Span],
): Promise<SplitSentence> {
  const { tx, now, record } = scope;
  const { id, revisionId, index, kind } = sentence;
  const [before, after] = await decisionsOf(scope, sentence, halves, input.halves ?? null);
  // Whoever decided on the whole decided on its halves; a decision given anew is the actor's.
  const by = input.halves == null ? sentence : { decidedById: actor.userId, decidedAt: now };
  const decided = { decidedById: by.decidedById ?? actor.userId, decidedAt: by.decidedAt ?? now };
  await shiftSentences(tx, revisionId, index, 1);
  const version = await rewriteSentence(tx, id, halves[0], before, decided);
  const place = { ...halves[1], revisionId, index: index + 1, kind };
  const secondId = await insertSentence(tx, place, after, decided);
  const { articleId } = input;
  record("sentence.split", "article", articleId, {
    ...{ sentenceId: id, index, at: halves[1].start, secondId },
    after: [before.decision, after.decision],
  });
  await readRevision(scope, revisionId);
  return {
    articleId,
    first: { id, index, version },
    second: { id: secondId, index: index + 1, version: 1 },
  };
}

async function decisionsOf(
  { tx }: CommandScope,
  whole: SentenceInText["sentence"],
  [first, second]: readonly [Span, Span],
  given: SplitSentenceInput["halves"] | null,
): Promise<readonly [Decided, Decided]> {
  const onFirst = await isTouchedByClaim(tx, whole.revisionId, first);
  const onSecond = await isTouchedByClaim(tx, whole.revisionId, second);
  const { decision, reason, publicReason } = whole;
  const present = { decision, reason, publicReason };
  return [
    decisionOfHalf(asDecided(given?.[0]) ?? present, onFirst, onSecond),
    decisionOfHalf(asDecided(given?.[1]) ?? present, onSecond, onFirst),
  ];
}

function asDecided(half: NonNullable<SplitSentenceInput["halves"]>[number] | undefined): Decided | null {
  if (half === undefined) return null;
  return { decision: half.decision, reason: half.reason ?? null, publicReason: half.publicReason ?? null };
}
