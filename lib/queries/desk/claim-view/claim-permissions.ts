import { isAtLeast, type Actor } from "#lib/domain/actor/actor.ts";
import type { ClaimStage } from "#lib/domain/claim/claim.ts";
import { can, type PermissionName } from "#lib/domain/policy/policy.rules.ts";
import type { WorkingCopy } from "#lib/domain/working-copy/working-copy.ts";
import type { ClaimPermissions } from "./claim-view.ts";

/** Stages in which the working copy can be changed; from the others it is first revised, resumed or restored. */
const openToChange: readonly ClaimStage[] = ["candidate", "queued", "researching", "in_review", "approved"];

/**
 * Which changes of content are open to this person now. The commands decide again under the row lock; this says which
 * forms are worth showing. Once approved, a change voids the approval, so it takes an editor (stage table).
 */
export function permissionsOf(copy: WorkingCopy, actor: Actor): ClaimPermissions {
  const subject = {
    authorId: copy.author?.id ?? null,
    assigneeId: copy.assignee?.id ?? null,
    stage: copy.stage,
    everPublic: copy.lastPublication > 0,
  };
  const open =
    openToChange.includes(copy.stage) && (copy.stage !== "approved" || isAtLeast(actor.role, "editor"));
  const may = (name: PermissionName) => open && can(actor, name, subject);
  return {
    edit: may("claim.edit"),
    reasons: may("claim.reasons"),
    appearances: may("claim.appearances"),
    evidence: may("claim.evidence"),
    verdict: may("claim.verdict"),
    replies: may("claim.replies"),
    override: may("claim.override"),
    // A comment is no content: it stays possible in every stage.
    comment: can(actor, "comment.add", subject),
  };
}
