import {
  anchorAppearances,
  withoutStanding,
  type AnchoredNow,
} from "#lib/commands/anchor/anchor-appearances.ts";
import type { CommandScope } from "#lib/commands/run-command.ts";
import { loadAnchoredAppearances, type AnchoredAppearance } from "#lib/db/anchors.ts";
import {
  findLatestRevision,
  insertRevision,
  lockDecisions,
  type DecidedSpan,
  type NewRevision,
} from "#lib/db/revisions.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { isSettled } from "#lib/domain/anchor/anchor.ts";
import { overlaps } from "#lib/domain/article/article.rules.ts";
import type { Span } from "#lib/domain/article/article.ts";
import type { AnchorStatus } from "#lib/domain/claim/claim.ts";
import { matchSentences } from "#lib/domain/revision/carry-over.rules.ts";

/** What an article's next revision is made of. */
export type RevisionParts = Pick<NewRevision, "text" | "sha256" | "blocks" | "sentences">;

/** What a new revision took along. */
export interface AppendedRevision {
  readonly revisionId: string;
  readonly n: number;
  /** Decisions of unchanged sentences. */
  readonly carried: number;
  /** Anchors of the appearances in the article by what was found; a proposed one waits for a person. */
  readonly anchors: Readonly<Record<AnchorStatus, number>>;
}

/**
 * Writes the next revision of an article whose row is locked (`lockArticle`) and takes along what the desk knows:
 * the decisions of unchanged sentences with their reasons, who took them and when, and an anchor for every appearance.
 * Sentences that claims stand on for certain are decided "claim"; one whose claim is unsettled is asked about anew.
 * A sentence that comes with a decision keeps it.
 */
export async function appendRevision(
  scope: CommandScope,
  actor: Actor,
  articleId: string,
  parts: RevisionParts,
): Promise<AppendedRevision> {
  const { tx, now, record } = scope;
  const latest = await findLatestRevision(tx, articleId);
  if (latest === null) throw new Error(`Article ${articleId} has no revision.`);
  const decided = await lockDecisions(tx, latest.id);
  const appearances = await loadAnchoredAppearances(tx, { articleId });
  const claimed = appearances.flatMap((each) => standingIn(each, latest.id));
  const sentences = carryDecisions(latest.text, decided, parts, claimed);
  const n = latest.n + 1;
  const by = { createdById: actor.userId, createdAt: now };
  const revisionId = await insertRevision(tx, { ...parts, ...by, articleId, n, sentences });
  const revision = { id: revisionId, n, text: parts.text };
  const anchored = await anchorAppearances(scope, actor, appearances, revision);
  const carried = sentences.filter((sentence) => (sentence.decision ?? null) !== null).length;
  const anchors = countByStatus(anchored);
  const { sha256 } = parts;
  const payload = { revisionId, n, sha256, sentences: sentences.length, carried, anchors };
  record("article.revised", "article", articleId, payload);
  return { revisionId, n, carried, anchors };
}

/** The spans in a revision that a claim stands on for certain. */
function standingIn(appearance: AnchoredAppearance, revisionId: string): Span[] {
  if (withoutStanding.includes(appearance.claimStage)) return [];
  const { start, exact } = appearance.original;
  if (appearance.revisionId === revisionId) return [{ start, end: start + exact.length }];
  return appearance.anchors.flatMap((anchor) =>
    anchor.revisionId === revisionId &&
    anchor.start !== null &&
    anchor.end !== null &&
    isSettled({ status: anchor.status, confirmed: anchor.confirmedAt !== null })
      ? [{ start: anchor.start, end: anchor.end }]
      : [],
  );
}

/** "Claim" is not carried from a sentence a claim stood on: where the claim stands now decides. */
function carryDecisions(
  before: string,
  decided: readonly DecidedSpan[],
  { text, sentences }: RevisionParts,
  claimed: readonly Span[],
): RevisionParts["sentences"] {
  const matched = matchSentences(
    decided.map((sentence) => before.slice(sentence.start, sentence.end)),
    sentences.map((sentence) => text.slice(sentence.start, sentence.end)),
  );
  return sentences.map((sentence, at) => {
    const old = decided[matched[at] ?? -1];
    if (old === undefined || (sentence.decision ?? null) !== null) return sentence;
    if (old.decision === "claim" && claimed.some((span) => overlaps(span, old))) return sentence;
    const { decision, reason, publicReason, decidedById, decidedAt } = old;
    return { ...sentence, decision, reason, publicReason, decidedById, decidedAt };
  });
}

function countByStatus(anchored: readonly AnchoredNow[]): Record<AnchorStatus, number> {
  const counts: Record<AnchorStatus, number> = { exact: 0, proposed: 0, orphaned: 0 };
  for (const { anchor } of anchored) counts[anchor.status] += 1;
  return counts;
}
