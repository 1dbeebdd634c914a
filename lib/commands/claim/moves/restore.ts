import type { Outcome } from "#lib/domain/outcome/outcome.ts";
import { markClaimSentences } from "#lib/commands/article/mark-claim-sentences.ts";
import type { ChangedClaim } from "../open-claim.ts";
import { changePublicState } from "../change-public-state.ts";
import { recordMove, writeClaim, type DecidedMove } from "./move-effect.ts";

/** Brings a merged or rejected claim back; a redirect is lifted, and the public copy it had answers again. */
export async function restore(move: DecidedMove): Promise<Outcome<ChangedClaim>> {
  const { scope, actor, copy, transition } = move;
  const written = await writeClaim(move, {
    stage: transition.to,
    mergedIntoId: null,
    rejectReason: null,
    publicReason: null,
  });
  if (!written.ok) return written;
  const wasMerged = transition.from === "merged";
  if (wasMerged && copy.lastPublic !== null)
    await changePublicState(scope, actor, copy, copy.publication, null);
  for (const place of copy.appearances) await markClaimSentences(scope, actor, place);
  recordMove(move);
  return written;
}
