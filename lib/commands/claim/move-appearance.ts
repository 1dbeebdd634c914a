import { refuseOlderRevision } from "#lib/commands/article/refuse-older-revision.ts";
import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import { loadAnchoredAppearances, lockAnchor, type AnchoredAppearance } from "#lib/db/anchors.ts";
import { findLatestRevision, keepRevision } from "#lib/db/revisions.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { isSettled } from "#lib/domain/anchor/anchor.ts";
import type { MoveAppearanceInput } from "#lib/domain/anchor/anchor.schema.ts";
import { contextAround, cutSpan, type CutSpan } from "#lib/domain/article/article.rules.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { loadForAppearances } from "./load-for-appearances.ts";
import { noteContentChange } from "./note-content-change.ts";
import type { ChangedClaim } from "./open-claim.ts";

/**
 * Moves an appearance itself to its settled place in the article's latest revision: from now on the claim quotes those
 * words. That is a change of its content (contributor, version, a void approval), never a consequence of a revision.
 *
 * Refusals: NOT_FOUND; FORBIDDEN; CONFLICT (claim changed; marked at this place already); ILLEGAL_MOVE (content
 * frozen, newer revision, place not settled or given up).
 */
export async function moveAppearance(
  deps: CommandDeps,
  actor: Actor,
  input: MoveAppearanceInput,
): Promise<Outcome<Done<ChangedClaim>>> {
  return runCommand(deps, actor, async (scope) => {
    const claim = await loadForAppearances(scope, actor, input.claimId, input.version);
    if (!claim.ok) return claim;
    const [appearance] = await loadAnchoredAppearances(scope.tx, { appearanceIds: [input.appearanceId] });
    if (appearance?.claimId !== input.claimId)
      return refuse("NOT_FOUND", "The claim has no such appearance.");
    const target = await settledPlace(scope, appearance, input.revisionId);
    if (!target.ok) return target;
    const noted = await noteContentChange(scope, actor, input.claimId);
    if (!noted.ok) return noted;
    await write(scope, appearance, input.revisionId, target.value);
    return ok({ ...claim.value, version: noted.value.version });
  });
}

interface Target extends CutSpan {
  readonly n: number;
  readonly prefix: string;
  readonly suffix: string;
}

async function settledPlace(
  scope: CommandScope,
  appearance: AnchoredAppearance,
  revisionId: string,
): Promise<Outcome<Target>> {
  const { tx } = scope;
  await keepRevision(tx, appearance.articleId);
  const older = await refuseOlderRevision(scope, appearance.articleId, revisionId);
  if (older !== null) return older;
  const anchor = await lockAnchor(tx, appearance.id, revisionId);
  const latest = await findLatestRevision(tx, appearance.articleId);
  if (anchor === null || latest === null) return refuse("NOT_FOUND", "The appearance stands there already.");
  const settled = isSettled({ status: anchor.status, confirmed: anchor.confirmedAt !== null });
  if (!settled || anchor.start === null || anchor.end === null) {
    return refuse("ILLEGAL_MOVE", "First settle where the words stand in the new revision.");
  }
  const cut = cutSpan(latest.text, anchor.start, anchor.end);
  if (!cut.ok) return cut;
  const { start, end } = cut.value;
  const place = { claimId: appearance.claimId, revisionId, start, end };
  const there = await tx.appearance.findUnique({
    where: { claimId_revisionId_start_end: place },
    select: { id: true },
  });
  if (there !== null) return refuse("CONFLICT", "The claim is marked at this place already.");
  return ok({ ...cut.value, n: anchor.n, ...contextAround(latest.text, cut.value) });
}

async function write(
  { tx, record }: CommandScope,
  appearance: AnchoredAppearance,
  revisionId: string,
  { n, ...place }: Target,
): Promise<void> {
  const { id, articleId, claimId, original } = appearance;
  await tx.appearance.update({ where: { id }, data: { revisionId, ...place }, select: { id: true } });
  // What it was anchored to up to here is told by the events; from here on it is counted anew.
  await tx.appearanceAnchor.deleteMany({ where: { appearanceId: id, revision: { n: { lte: n } } } });
  const before = { n: appearance.n, start: original.start, end: original.start + original.exact.length };
  const { start, end } = place;
  record("claim.appearance-moved", "claim", claimId, { appearanceId: id, articleId, n, before, start, end });
}
