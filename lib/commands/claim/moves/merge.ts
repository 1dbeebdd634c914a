import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { lockClaims } from "#lib/db/claim-lock.ts";
import type { ChangedClaim } from "../open-claim.ts";
import { changePublicState } from "../change-public-state.ts";
import { findMergeTarget, moveParts, type MergeTarget } from "../merge-parts.ts";
import { isAtLeast } from "#lib/domain/actor/actor.ts";
import { addContributor } from "../contributors.ts";
import { voidedApproval } from "../note-content-change.ts";
import { recordMove, writeClaim, type DecidedMove } from "./move-effect.ts";

/**
 * Merges this claim into another: appearances, evidence and comments move, the old address leads there. Both rows are
 * locked in id order; this claim's lock is held already, so the other is taken only if that keeps the order, else both
 * wait through the retry of a deadlock (`runCommand`).
 *
 * Refusals: INVALID (no target, itself, merged, rejected), FORBIDDEN below managing editor when either was public,
 * ILLEGAL_MOVE for a public claim into one that is not live.
 */
export async function merge(move: DecidedMove): Promise<Outcome<ChangedClaim>> {
  const { scope, actor, input, copy } = move;
  const found = await findMergeTarget(scope.tx, input.into ?? "");
  if (found === null) return invalid("There is no such claim to merge into.");
  await lockClaims(scope.tx, [copy.id, found.id]);
  const target = await findMergeTarget(scope.tx, found.id);
  const refused =
    target === null ? invalid("There is no such claim to merge into.") : refusalToMerge(move, target);
  if (refused !== null || target === null) return refused ?? invalid("There is no such claim to merge into.");
  const written = await writeClaim(move, {
    stage: "merged",
    mergedIntoId: target.id,
    assigneeId: null,
    retractionProposedById: null,
    retractionReason: null,
  });
  if (!written.ok) return written;
  await moveParts(scope.tx, copy.id, target.id);
  await noteMergedIn(move, target);
  if (copy.lastPublic !== null) await changePublicState(scope, actor, copy, "none", null);
  recordMove(move);
  scope.record("claim.merged", "claim", copy.id, { intoId: target.id });
  scope.record("claim.merge-received", "claim", target.id, { fromId: copy.id });
  scope.touch(publicTags.claim(target.slug));
  return ok(written.value);
}

function refusalToMerge({ actor, copy }: DecidedMove, target: MergeTarget) {
  if (target.id === copy.id) return invalid("A claim is not merged into itself.");
  if (target.stage === "merged" || target.stage === "rejected") {
    return invalid(`The other claim is ${target.stage} itself.`);
  }
  if (target.stage === "on_hold") return invalid("The other claim is on hold; resume it first.");
  const eitherPublic = copy.lastPublication > 0 || target.lastPublication > 0;
  if (eitherPublic && !isAtLeast(actor.role, "managing_editor")) {
    return refuse("FORBIDDEN", "A claim that was public is merged by a managing editor.");
  }
  if (copy.lastPublication > 0 && target.publication !== "live") {
    return refuse("ILLEGAL_MOVE", "A claim that was public is merged only into one that is live.");
  }
  return null;
}

/** What the target received changes its content: it has a new contributor, and an approval or a publication is behind. */
async function noteMergedIn({ scope, actor }: DecidedMove, target: MergeTarget): Promise<void> {
  await addContributor(scope.tx, target.id, actor.userId, target.lastPublication, scope.now);
  const behind = target.stage === "approved" || target.stage === "published";
  await scope.tx.claim.update({
    where: { id: target.id },
    data: {
      version: { increment: 1 },
      updatedAt: scope.now,
      ...(behind ? { stage: "researching", ...voidedApproval } : {}),
    },
    select: { id: true },
  });
}

function invalid(message: string) {
  return refuse("INVALID", message, { fields: { into: [message] } });
}
