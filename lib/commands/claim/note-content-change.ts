import { isAtLeast, type Actor } from "#lib/domain/actor/actor.ts";
import { stageLabels, type ClaimStage } from "#lib/domain/claim/claim.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { jsonNull } from "#lib/db/json-null.ts";
import { lockClaim } from "#lib/db/claim-lock.ts";
import type { CommandScope } from "#lib/commands/run-command.ts";
import { addContributor } from "./contributors.ts";

/** What a content change did to the claim it belongs to. */
export interface NotedChange {
  readonly version: number;
  readonly stage: ClaimStage;
}

const changeable: readonly ClaimStage[] = ["candidate", "queued", "researching", "in_review", "approved"];

/**
 * To be called by every command that changes something the content hash covers, in its transaction: locks the claim,
 * refuses where content is frozen, makes the actor a contributor, raises the claim's version, and turns an approved
 * claim back to research, because the approval was of other words (stage table, "change of content").
 *
 * Refusals: NOT_FOUND; ILLEGAL_MOVE while published, on hold, rejected or merged; FORBIDDEN for an approved claim
 * below editor.
 */
export async function noteContentChange(
  scope: CommandScope,
  actor: Actor,
  claimId: string,
): Promise<Outcome<NotedChange>> {
  const { tx, now, record } = scope;
  const claim = (await lockClaim(tx, claimId))
    ? await tx.claim.findUnique({
        where: { id: claimId },
        select: { stage: true, lastPublication: true, version: true },
      })
    : null;
  if (claim === null) return refuse("NOT_FOUND", "There is no such claim.");
  if (!changeable.includes(claim.stage)) {
    const hint =
      claim.stage === "published" ? " Press “Revise” first; the public copy stays up meanwhile." : "";
    return refuse(
      "ILLEGAL_MOVE",
      `A claim that is ${stageLabels[claim.stage].toLowerCase()} is not changed.${hint}`,
    );
  }
  const voids = claim.stage === "approved";
  if (voids && !isAtLeast(actor.role, "editor")) {
    return refuse("FORBIDDEN", "Only an editor changes a claim that is already approved.");
  }
  await addContributor(tx, claimId, actor.userId, claim.lastPublication, now);
  const stage: ClaimStage = voids ? "researching" : claim.stage;
  const version = claim.version + 1;
  await tx.claim.update({
    where: { id: claimId },
    data: { version, updatedAt: now, ...(voids ? { stage, ...voidedApproval } : {}) },
    select: { id: true },
  });
  if (voids) {
    record("claim.moved", "claim", claimId, {
      move: "withdraw",
      from: "approved",
      to: stage,
      reason: "The content was changed after the approval.",
      assigneeId: null,
    });
  }
  return ok({ version, stage });
}

/** Columns of an approval that is void, schedule included. */
export const voidedApproval = {
  approvedHash: null,
  approvedById: null,
  approvedAt: null,
  publishAt: null,
  scheduledById: null,
  scheduledCorrection: jsonNull,
} as const;
