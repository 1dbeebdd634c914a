import type { BlockKind, SentenceDecision, Span } from "#lib/domain/article/article.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";

/** How much a sentence stands out among those of its article: 0 not at all, 3 most. Never shown as a number. */
export type Strength = 0 | 1 | 2 | 3;

/** Where a sentence stands among those of its article by check-worthiness. */
export interface Rank {
  /** From 1, the one most worth checking. */
  readonly place: number;
  /** How many sentences are ranked. */
  readonly of: number;
  readonly strength: Strength;
}

interface Ranked {
  readonly id: string;
  readonly index: number;
  readonly kind: BlockKind;
  readonly worthiness: number | null;
}

/**
 * Ranks an article's sentences by check-worthiness, the earlier one first where two are alike. Boilerplate and what
 * nobody has scored is left out.
 *
 * The score is a rank and no probability, 0.5 its best threshold: the better half of those at or over it are of
 * strength 3, the others of 2; from 0.25 on it is 1, below that 0.
 */
export function rankSentences(sentences: readonly Ranked[]): Map<string, Rank> {
  const ranked = sentences
    .flatMap(({ id, index, kind, worthiness }) =>
      worthiness === null || kind === "boilerplate" ? [] : [{ id, index, worthiness }],
    )
    .toSorted((a, b) => b.worthiness - a.worthiness || a.index - b.index);
  const over = ranked.filter(({ worthiness }) => worthiness >= 0.5).length;
  return new Map(
    ranked.map(({ id, worthiness }, at) => {
      const strength = at < over ? (at < Math.ceil(over / 2) ? 3 : 2) : worthiness >= 0.25 ? 1 : 0;
      return [id, { place: at + 1, of: ranked.length, strength }];
    }),
  );
}

/** What a decision on a sentence consists of. */
export interface Decided {
  readonly decision: SentenceDecision | null;
  readonly reason: string | null;
  readonly publicReason: string | null;
}

export const undecided: Decided = { decision: null, reason: null, publicReason: null };

/**
 * The two spans a sentence falls into when it is split, white space at the cut left out.
 *
 * @param text of the revision; `at` in its UTF-16 units.
 * Refuses with INVALID on `at`: a place outside the sentence or inside a character, or a half without words.
 */
export function cutSentence(text: string, sentence: Span, at: number): Outcome<readonly [Span, Span]> {
  if (at <= sentence.start || at >= sentence.end)
    return refuseCut("Put the cut between two words of the sentence.");
  if (/^[\udc00-\udfff]/.test(text.charAt(at))) return refuseCut("The cut stands inside a character.");
  const before = text.slice(sentence.start, at);
  const after = text.slice(at, sentence.end);
  if (before.trim() === "" || after.trim() === "")
    return refuseCut("One half would have no words; put the cut elsewhere.");
  return ok([
    { start: sentence.start, end: sentence.start + before.trimEnd().length },
    { start: sentence.end - after.trimStart().length, end: sentence.end },
  ]);
}

function refuseCut(message: string): Outcome<never> {
  return refuse("INVALID", message, { fields: { at: [message] } });
}

/**
 * What a half of a split sentence is decided as: like the whole, only that "claim" stays where a claim stands. A half
 * that a claim touches is always "claim".
 */
export function decisionOfHalf(whole: Decided, isTouched: boolean, isOtherTouched: boolean): Decided {
  if (isTouched) return whole.decision === "claim" ? whole : { ...undecided, decision: "claim" };
  return whole.decision === "claim" && isOtherTouched ? undecided : whole;
}

/**
 * What two joined sentences are decided as: what both were, with the reasons of both; "claim" when either was; else
 * nobody has decided on the whole.
 */
export function decisionOfJoined(first: Decided, second: Decided): Decided {
  if (first.decision === second.decision)
    return {
      decision: first.decision,
      reason: both(first.reason, second.reason),
      publicReason: both(first.publicReason, second.publicReason),
    };
  const isClaim = first.decision === "claim" || second.decision === "claim";
  return isClaim ? { ...undecided, decision: "claim" } : undecided;
}

function both(first: string | null, second: string | null): string | null {
  return first === null || second === null || first === second ? (first ?? second) : `${first} ${second}`;
}
