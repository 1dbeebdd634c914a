import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ConfirmAnchorInput } from "#lib/domain/anchor/anchor.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { openAnchor, settleAnchor, type SettledAnchor } from "./open-anchor.ts";

/**
 * Confirms the proposed place of an appearance in the article's latest revision: it is shown there from now on, also
 * to readers with the next publication of one of the article's claims. The appearance keeps the words it was made of.
 *
 * Refusals: those of `openAnchor`; ILLEGAL_MOVE when nothing is proposed; CONFLICT when another place is proposed now
 * than the one the person saw.
 */
export async function confirmAnchor(
  deps: CommandDeps,
  actor: Actor,
  input: ConfirmAnchorInput,
): Promise<Outcome<Done<SettledAnchor>>> {
  return runCommand(deps, actor, async (scope) => {
    const opened = await openAnchor(scope, actor, input);
    if (!opened.ok) return opened;
    const { anchor, appearance } = opened.value;
    const { status, start, end, similarity, n } = anchor;
    if (status !== "proposed" || start === null || end === null || anchor.confirmedAt !== null)
      return refuse("ILLEGAL_MOVE", "No place is proposed here any more; somebody has settled it.");
    if (start !== input.start || end !== input.end) {
      return refuse("CONFLICT", "Another place is proposed now than the one you saw.", {
        current: { start, end },
      });
    }
    const confirmation = { byId: actor.userId, at: scope.now };
    const settled = await settleAnchor(scope, actor, opened.value, {
      ...{ status, start, end, similarity, confirmation },
    });
    const { id, articleId, claimId } = appearance;
    scope.record("claim.anchor-confirmed", "claim", claimId, { appearanceId: id, articleId, n, start, end });
    return ok(settled);
  });
}
