import type { Actor } from "#lib/domain/actor/actor.ts";
import type { AnswerReplyInput } from "#lib/domain/claim/claim.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { noteContentChange } from "./note-content-change.ts";
import { openClaim, type ChangedClaim } from "./open-claim.ts";

/** Writes the answer to a logged request. Refusals: NOT_FOUND, FORBIDDEN, CONFLICT, ILLEGAL_MOVE while frozen. */
export async function answerReply(
  deps: CommandDeps,
  actor: Actor,
  input: AnswerReplyInput,
): Promise<Outcome<Done<ChangedClaim>>> {
  return runCommand(deps, actor, async (scope) => {
    const { tx, record } = scope;
    const opened = await openClaim(scope, input.claimId);
    if (!opened.ok) return opened;
    const { copy } = opened.value;
    const refused = refusalOf(actor, "claim.replies", { assigneeId: copy.assignee?.id ?? null });
    if (refused !== null) return refused;
    const reply = await tx.reply.findFirst({
      where: { id: input.replyId, claimId: copy.id },
      select: { version: true, answer: true, answeredAt: true },
    });
    if (reply === null) return refuse("NOT_FOUND", "There is no such request on this claim.");
    if (reply.version !== input.version) {
      return refuse("CONFLICT", "Somebody wrote an answer while you were writing.", {
        current: {
          answer: reply.answer,
          answeredAt: reply.answeredAt?.toISOString() ?? null,
          version: reply.version,
        },
      });
    }
    const noted = await noteContentChange(scope, actor, copy.id);
    if (!noted.ok) return noted;
    await tx.reply.update({
      where: { id: input.replyId },
      data: { answer: input.answer, answeredAt: new Date(input.answeredAt), version: { increment: 1 } },
      select: { id: true },
    });
    record("claim.reply-answered", "claim", copy.id, { replyId: input.replyId });
    return ok({ id: copy.id, slug: copy.slug, version: noted.value.version });
  });
}
