import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { orphanedPlace } from "#lib/domain/anchor/anchor.ts";
import type { KeepOrphanedInput } from "#lib/domain/anchor/anchor.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { openAnchor, placeOf, settleAnchor, type SettledAnchor } from "./open-anchor.ts";

/**
 * Notes that the words of an appearance are gone from the article's latest revision. The claim keeps the appearance on
 * the revision that has them; the article lists the claim without a place. Stays so in later revisions, unless the
 * very words come back.
 *
 * Refusals: those of `openAnchor`; ILLEGAL_MOVE when it was noted already.
 */
export async function keepOrphaned(
  deps: CommandDeps,
  actor: Actor,
  input: KeepOrphanedInput,
): Promise<Outcome<Done<SettledAnchor>>> {
  return runCommand(deps, actor, async (scope) => {
    const opened = await openAnchor(scope, actor, input);
    if (!opened.ok) return opened;
    const { anchor, appearance } = opened.value;
    if (anchor.status === "orphaned" && anchor.confirmedAt !== null)
      return refuse("ILLEGAL_MOVE", "It was noted already that these words are gone.");
    const confirmation = { byId: actor.userId, at: scope.now };
    const settled = await settleAnchor(scope, actor, opened.value, { ...orphanedPlace, confirmation });
    scope.record("claim.anchor-given-up", "claim", appearance.claimId, {
      ...{ appearanceId: appearance.id, articleId: appearance.articleId, n: anchor.n },
      before: placeOf(anchor),
    });
    return ok(settled);
  });
}
