import { markClaimSentences } from "#lib/commands/article/mark-claim-sentences.ts";
import type { CommandScope } from "#lib/commands/run-command.ts";
import {
  insertAnchors,
  loadAnchoredAppearances,
  revisionsAfter,
  textsOfRevisions,
  type AnchoredAppearance,
  type NewAnchor,
  type StoredAnchor,
} from "#lib/db/anchors.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { isSettled } from "#lib/domain/anchor/anchor.ts";
import { carryAnchor, type AnchorHistory } from "#lib/domain/anchor/anchor.rules.ts";
import { searched } from "#lib/domain/anchor/token.rules.ts";
import { contextAround } from "#lib/domain/article/article.rules.ts";
import type { ClaimStage } from "#lib/domain/claim/claim.ts";

interface RevisionText {
  readonly id: string;
  readonly n: number;
  readonly text: string;
}

/** An appearance with the anchor it was given. */
export interface AnchoredNow extends NewAnchor {
  readonly appearance: AnchoredAppearance;
}

/** Stages whose appearances mark no sentence: what the desk has given up does not count as a claim in the text. */
export const withoutStanding: readonly ClaimStage[] = ["rejected", "merged"];

/**
 * Gives every one of the appearances its anchor in a revision (invariant 10) and writes them. The appearances stay
 * where they were made: neither their words nor the content of their claims change. Sentences on which a claim stands
 * for certain are decided "claim".
 */
export async function anchorAppearances(
  scope: CommandScope,
  actor: Actor,
  appearances: readonly AnchoredAppearance[],
  revision: RevisionText,
): Promise<AnchoredNow[]> {
  const needed = appearances.filter((appearance) => appearance.n < revision.n);
  const texts = await textsOfRevisions(
    scope.tx,
    needed.map((appearance) => lastSettled(appearance, revision.n)?.revisionId ?? appearance.revisionId),
  );
  const text = searched(revision.text);
  const anchors = needed.map((appearance) => ({
    appearance,
    appearanceId: appearance.id,
    revisionId: revision.id,
    anchor: carryAnchor(historyOf(appearance, revision.n, texts), text),
  }));
  await insertAnchors(scope.tx, anchors);
  for (const each of anchors) await markStanding(scope, actor, each);
  return anchors;
}

async function markStanding(
  scope: CommandScope,
  actor: Actor,
  { appearance, revisionId, anchor }: AnchoredNow,
): Promise<void> {
  const settled = isSettled({ status: anchor.status, confirmed: anchor.confirmation !== null });
  if (!settled || anchor.start === null || withoutStanding.includes(appearance.claimStage)) return;
  const { articleId } = appearance;
  await markClaimSentences(scope, actor, { articleId, revisionId, start: anchor.start, end: anchor.end });
}

/**
 * The same for an appearance that was made on, or taken back to, a revision that is not the latest: in every later
 * revision it has no anchor in, one after the other.
 */
export async function anchorInLaterRevisions(
  scope: CommandScope,
  actor: Actor,
  appearanceId: string,
): Promise<void> {
  const [appearance] = await loadAnchoredAppearances(scope.tx, { appearanceIds: [appearanceId] });
  if (appearance === undefined) return;
  const present = new Set(appearance.anchors.map((anchor) => anchor.n));
  for (const revision of await revisionsAfter(scope.tx, appearance.articleId, appearance.n)) {
    if (present.has(revision.n)) continue;
    const again = await loadAnchoredAppearances(scope.tx, { appearanceIds: [appearanceId] });
    await anchorAppearances(scope, actor, again, revision);
  }
}

function lastSettled(appearance: AnchoredAppearance, before: number): StoredAnchor | undefined {
  return appearance.anchors.findLast(
    (anchor) =>
      anchor.n < before &&
      anchor.start !== null &&
      isSettled({ status: anchor.status, confirmed: anchor.confirmedAt !== null }),
  );
}

function historyOf(
  appearance: AnchoredAppearance,
  n: number,
  texts: ReadonlyMap<string, string>,
): AnchorHistory {
  const settled = lastSettled(appearance, n);
  const text = texts.get(settled?.revisionId ?? "") ?? "";
  const before = appearance.anchors.findLast((anchor) => anchor.n < n);
  return {
    original: appearance.original,
    settled:
      // A text that was redacted since has no words to look for: those of the appearance itself stand in.
      settled?.start == null || settled.end === null || settled.end > text.length
        ? null
        : {
            place: placeIn(text, settled.start, settled.end),
            similarity: settled.similarity,
            confirmation: confirmationOf(settled),
          },
    keptOrphaned: before?.status === "orphaned" ? confirmationOf(before) : null,
  };
}

function placeIn(text: string, start: number, end: number) {
  return { exact: text.slice(start, end), start, ...contextAround(text, { start, end }) };
}

function confirmationOf({ confirmedAt, confirmedById }: StoredAnchor) {
  return confirmedAt === null ? null : { byId: confirmedById, at: confirmedAt };
}
