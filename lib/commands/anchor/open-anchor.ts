import { openArticle } from "#lib/commands/article/open-article.ts";
import { markClaimSentences, releaseClaimSentences } from "#lib/commands/article/mark-claim-sentences.ts";
import { refuseOlderRevision } from "#lib/commands/article/refuse-older-revision.ts";
import type { CommandScope } from "#lib/commands/run-command.ts";
import {
  loadAnchoredAppearances,
  lockAnchor,
  writeAnchor,
  type AnchoredAppearance,
  type StoredAnchor,
} from "#lib/db/anchors.ts";
import { findLatestRevision, keepRevision } from "#lib/db/revisions.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { isSettled } from "#lib/domain/anchor/anchor.ts";
import type { CarriedAnchor } from "#lib/domain/anchor/anchor.rules.ts";
import type { Span } from "#lib/domain/article/article.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { withoutStanding } from "./anchor-appearances.ts";

/** An anchor under its lock, in the article's latest revision. */
export interface OpenAnchor {
  readonly appearance: AnchoredAppearance;
  readonly anchor: StoredAnchor;
  readonly slug: string;
  readonly text: string;
}

/** What every command on an anchor gives back. */
export interface SettledAnchor {
  readonly appearanceId: string;
  /** Of the article. */
  readonly slug: string;
}

/**
 * Opens the anchor that a person settles. Neither the claim's content nor its version is touched, so it may be settled
 * in any stage; who may mark appearances of the claim may settle them.
 *
 * Refusals: NOT_FOUND (appearance, or no anchor there); FORBIDDEN; ILLEGAL_MOVE (article archived, newer revision).
 */
export async function openAnchor(
  scope: CommandScope,
  actor: Actor,
  shown: { readonly appearanceId: string; readonly revisionId: string },
): Promise<Outcome<OpenAnchor>> {
  const { tx } = scope;
  const [appearance] = await loadAnchoredAppearances(tx, { appearanceIds: [shown.appearanceId] });
  if (appearance === undefined) return refuse("NOT_FOUND", "There is no such appearance.");
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: appearance.claimId },
    select: { stage: true, authorId: true, assigneeId: true },
  });
  const forbidden = refusalOf(actor, "claim.appearances", claim);
  if (forbidden !== null) return forbidden;
  await keepRevision(tx, appearance.articleId);
  const opened = await openArticle(tx, appearance.articleId);
  if (!opened.ok) return opened;
  const article = opened.value;
  const older = await refuseOlderRevision(scope, article.id, shown.revisionId);
  if (older !== null) return older;
  const anchor = await lockAnchor(tx, appearance.id, shown.revisionId);
  const latest = await findLatestRevision(tx, article.id);
  if (anchor === null || latest === null)
    return refuse("NOT_FOUND", "The appearance was made on this very revision: there is nothing to settle.");
  return ok({ appearance, anchor, slug: article.slug, text: latest.text });
}

/** Writes what a person decided; sentences follow: released where the claim stood, "claim" where it stands now. */
export async function settleAnchor(
  scope: CommandScope,
  actor: Actor,
  { appearance, anchor: before, slug }: OpenAnchor,
  after: CarriedAnchor,
): Promise<SettledAnchor> {
  const { revisionId } = before;
  await writeAnchor(scope.tx, { appearanceId: appearance.id, revisionId, anchor: after });
  const stands = !withoutStanding.includes(appearance.claimStage);
  const at = (span: Span) => ({ articleId: appearance.articleId, revisionId, ...span });
  const left = standing(before);
  if (left !== null) await releaseClaimSentences(scope, actor, at(left));
  if (after.start !== null && stands) {
    await markClaimSentences(scope, actor, at({ start: after.start, end: after.end }));
  }
  return { appearanceId: appearance.id, slug };
}

/** Where the anchor stood for certain, or null. */
function standing({ status, start, end, confirmedAt }: StoredAnchor): Span | null {
  if (start === null || end === null) return null;
  return isSettled({ status, confirmed: confirmedAt !== null }) ? { start, end } : null;
}

/** Its place as events tell it: settled or only proposed. */
export function placeOf({ start, end }: StoredAnchor): { start: number; end: number } | null {
  return start === null || end === null ? null : { start, end };
}
