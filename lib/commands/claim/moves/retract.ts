import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { ChangedClaim } from "../open-claim.ts";
import { voidedApproval } from "../note-content-change.ts";
import { changePublicState } from "../change-public-state.ts";
import { writeClaim, type DecidedMove } from "./move-effect.ts";

/**
 * Retracts in two steps by two people: the first call proposes with the public reason, the second, by somebody else,
 * confirms. One of the two is a managing editor or above (`decideMove` sees to both). Voids approval and schedule.
 */
export async function retract(move: DecidedMove): Promise<Outcome<ChangedClaim>> {
  return move.copy.retractionProposal === null ? propose(move) : confirm(move);
}

async function propose(move: DecidedMove): Promise<Outcome<ChangedClaim>> {
  const { scope, actor, input, copy } = move;
  const reason = input.reason ?? "";
  const written = await writeClaim(move, { retractionProposedById: actor.userId, retractionReason: reason });
  if (written.ok) scope.record("claim.retraction-proposed", "claim", copy.id, { reason });
  return written;
}

async function confirm(move: DecidedMove): Promise<Outcome<ChangedClaim>> {
  const { scope, actor, copy } = move;
  const reason = copy.retractionProposal?.reason ?? "";
  const written = await writeClaim(move, {
    publication: "retracted",
    everRetracted: true,
    suspendedAt: null,
    retractionProposedById: null,
    retractionReason: null,
    ...(copy.stage === "approved" ? { stage: "researching" as const, ...voidedApproval } : {}),
  });
  if (!written.ok) return written;
  await changePublicState(scope, actor, copy, "retracted", { kind: "retraction", note: reason });
  scope.record("claim.retracted", "claim", copy.id, { reason, n: copy.lastPublication });
  return ok(written.value);
}
