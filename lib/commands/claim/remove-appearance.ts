import { releaseClaimSentences } from "#lib/commands/article/mark-claim-sentences.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { standingPlaces } from "#lib/db/anchors.ts";
import { keepRevision } from "#lib/db/revisions.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { RemoveAppearanceInput } from "#lib/domain/claim/claim.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { loadForAppearances } from "./load-for-appearances.ts";
import { noteContentChange } from "./note-content-change.ts";
import type { ChangedClaim } from "./open-claim.ts";

/**
 * Takes a place off a claim. Sentences no other claim stands on are undecided again. A claim may be left without any
 * appearance: the gate then says so and lets it go no further.
 *
 * Refusals: NOT_FOUND; FORBIDDEN; CONFLICT (claim changed meanwhile); ILLEGAL_MOVE (content frozen).
 */
export async function removeAppearance(
  deps: CommandDeps,
  actor: Actor,
  input: RemoveAppearanceInput,
): Promise<Outcome<Done<ChangedClaim>>> {
  return runCommand(deps, actor, async (scope) => {
    const claim = await loadForAppearances(scope, actor, input.claimId, input.version);
    if (!claim.ok) return claim;
    const place = await scope.tx.appearance.findFirst({
      where: { id: input.appearanceId, claimId: input.claimId },
      select: { articleId: true, start: true, end: true },
    });
    if (place === null) return refuse("NOT_FOUND", "The claim has no such appearance.");
    const noted = await noteContentChange(scope, actor, input.claimId);
    if (!noted.ok) return noted;
    await keepRevision(scope.tx, place.articleId);
    const places = await standingPlaces(scope.tx, input.appearanceId);
    await scope.tx.appearance.delete({ where: { id: input.appearanceId }, select: { id: true } });
    const { articleId, start, end } = place;
    const { appearanceId } = input;
    scope.record("claim.appearance-removed", "claim", input.claimId, { appearanceId, articleId, start, end });
    for (const { appearanceId: _gone, ...standing } of places) {
      await releaseClaimSentences(scope, actor, { articleId, ...standing });
    }
    return ok({ ...claim.value, version: noted.value.version });
  });
}
