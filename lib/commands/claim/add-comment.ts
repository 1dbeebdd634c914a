import type { Actor } from "#lib/domain/actor/actor.ts";
import type { AddCommentInput } from "#lib/domain/claim/claim.schema.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { insertComment } from "./insert-comment.ts";
import { openClaim, type ChangedClaim } from "./open-claim.ts";

/** Adds a comment. It stays internal, blocks the gate until it is resolved, and changes neither hash nor version. */
export async function addComment(
  deps: CommandDeps,
  actor: Actor,
  input: AddCommentInput,
): Promise<Outcome<Done<ChangedClaim & { readonly commentId: string }>>> {
  return runCommand(deps, actor, async (scope) => {
    const opened = await openClaim(scope, input.claimId);
    if (!opened.ok) return opened;
    const { copy } = opened.value;
    const refused = refusalOf(actor, "comment.add", { assigneeId: copy.assignee?.id ?? null });
    if (refused !== null) return refused;
    const commentId = await insertComment(scope, actor, copy.id, input.body);
    return ok({ id: copy.id, slug: copy.slug, version: copy.version, commentId });
  });
}
