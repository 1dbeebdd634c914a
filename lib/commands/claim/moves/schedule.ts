import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { jsonNull } from "#lib/db/json-null.ts";
import type { ChangedClaim } from "../open-claim.ts";
import { recordMove, writeClaim, type DecidedMove } from "./move-effect.ts";
import { checkCorrection } from "./check-correction.ts";

/** Sets when the claim goes out. The job that comes then runs the same publish, with role, hash and gate read anew. */
export async function schedule(move: DecidedMove): Promise<Outcome<ChangedClaim>> {
  const { scope, actor, input, copy } = move;
  const correction = checkCorrection(move);
  if (!correction.ok) return correction;
  const at = new Date(input.at ?? scope.now);
  const written = await writeClaim(move, {
    publishAt: at,
    scheduledById: actor.userId,
    scheduledCorrection: correction.value === null ? jsonNull : { ...correction.value },
  });
  if (!written.ok) return written;
  scope.record("claim.scheduled", "claim", copy.id, { at: at.toISOString() });
  return ok(written.value);
}

/** Takes the scheduled publication back; the approval stays. */
export async function unschedule(move: DecidedMove): Promise<Outcome<ChangedClaim>> {
  const written = await writeClaim(move, {
    publishAt: null,
    scheduledById: null,
    scheduledCorrection: jsonNull,
  });
  if (written.ok) recordMove(move);
  return written;
}
