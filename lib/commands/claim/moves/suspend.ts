import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { ChangedClaim } from "../open-claim.ts";
import { changePublicState } from "../change-public-state.ts";
import { writeClaim, type DecidedMove } from "./move-effect.ts";

/** At once and alone: the page stays, says "under review" and loses its ClaimReview. */
export async function suspend(move: DecidedMove): Promise<Outcome<ChangedClaim>> {
  const { scope, actor, input, copy } = move;
  const reason = input.reason ?? "";
  const written = await writeClaim(move, { publication: "suspended", suspendedAt: scope.now });
  if (!written.ok) return written;
  await changePublicState(scope, actor, copy, "suspended", { kind: "suspension", note: reason });
  scope.record("claim.suspended", "claim", copy.id, { reason, n: copy.lastPublication });
  return ok(written.value);
}

/** Puts the page back as it was; the log keeps that it was under review. */
export async function unsuspend(move: DecidedMove): Promise<Outcome<ChangedClaim>> {
  const { scope, actor, input, copy } = move;
  const written = await writeClaim(move, { publication: "live", suspendedAt: null });
  if (!written.ok) return written;
  const note = input.reason ?? "The desk looked at the claim again and it stands.";
  await changePublicState(scope, actor, copy, "live", { kind: "reinstatement", note });
  scope.record("claim.unsuspended", "claim", copy.id, { n: copy.lastPublication });
  return ok(written.value);
}
