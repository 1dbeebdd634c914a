import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ResolveCommentInput } from "#lib/domain/claim/claim.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { openClaim, type ChangedClaim } from "./open-claim.ts";

/** Resolves a comment or opens it again; doing it twice changes nothing. Refusals: NOT_FOUND, FORBIDDEN. */
export async function resolveComment(
  deps: CommandDeps,
  actor: Actor,
  input: ResolveCommentInput,
): Promise<Outcome<Done<ChangedClaim>>> {
  return runCommand(deps, actor, async (scope) => {
    const { tx, now, record } = scope;
    const opened = await openClaim(scope, input.claimId);
    if (!opened.ok) return opened;
    const { copy } = opened.value;
    const comment = await tx.comment.findFirst({
      where: { id: input.commentId, claimId: copy.id },
      select: { id: true, authorId: true, resolvedAt: true },
    });
    if (comment === null) return refuse("NOT_FOUND", "There is no such comment on this claim.");
    const subject = { ownerId: comment.authorId, assigneeId: copy.assignee?.id ?? null };
    const refused = refusalOf(actor, "comment.resolve", subject);
    if (refused !== null) return refused;
    const result = ok({ id: copy.id, slug: copy.slug, version: copy.version });
    if ((comment.resolvedAt !== null) === input.resolved) return result;
    await tx.comment.update({
      where: { id: comment.id },
      data: {
        resolvedAt: input.resolved ? now : null,
        resolvedById: input.resolved ? actor.userId : null,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    record("claim.comment-resolved", "claim", copy.id, { commentId: comment.id, resolved: input.resolved });
    return result;
  });
}
