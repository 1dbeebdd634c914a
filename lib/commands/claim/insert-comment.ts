import type { Actor } from "#lib/domain/actor/actor.ts";
import type { CommandScope } from "#lib/commands/run-command.ts";

/** Writes one comment with its event; changes neither the claim's hash nor its version. Returns the comment's id. */
export async function insertComment(
  { tx, now, record }: CommandScope,
  actor: Actor,
  claimId: string,
  body: string,
): Promise<string> {
  const comment = await tx.comment.create({
    data: { claimId, authorId: actor.userId, body, createdAt: now },
    select: { id: true },
  });
  record("claim.commented", "claim", claimId, { commentId: comment.id });
  return comment.id;
}
