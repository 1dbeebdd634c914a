import type { Actor } from "#lib/domain/actor/actor.ts";
import type { RecordReplyInput } from "#lib/domain/claim/claim.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { noteContentChange } from "./note-content-change.ts";
import { openClaim, type ChangedClaim } from "./open-claim.ts";

/**
 * Logs that somebody was asked for a reply: whom, how, when, until when, and the answer if there is one already.
 * The log is public with the claim (IFCN 5.5). Refusals: NOT_FOUND, FORBIDDEN, INVALID, ILLEGAL_MOVE while frozen.
 */
export async function recordReply(
  deps: CommandDeps,
  actor: Actor,
  input: RecordReplyInput,
): Promise<Outcome<Done<ChangedClaim & { readonly replyId: string }>>> {
  return runCommand(deps, actor, async (scope) => {
    const opened = await openClaim(scope, input.claimId);
    if (!opened.ok) return opened;
    const { copy } = opened.value;
    const refused = refusalOf(actor, "claim.replies", { assigneeId: copy.assignee?.id ?? null });
    if (refused !== null) return refused;
    if (input.answer != null && input.answeredAt == null) {
      const message = "Write when the answer came.";
      return refuse("INVALID", message, { fields: { answeredAt: [message] } });
    }
    const noted = await noteContentChange(scope, actor, copy.id);
    if (!noted.ok) return noted;
    const reply = await scope.tx.reply.create({
      data: {
        claimId: copy.id,
        contacted: input.contacted,
        channel: input.channel,
        contactedAt: new Date(input.contactedAt),
        deadlineAt: input.deadlineAt == null ? null : new Date(input.deadlineAt),
        answer: input.answer ?? null,
        answeredAt: input.answer == null || input.answeredAt == null ? null : new Date(input.answeredAt),
        recordedById: actor.userId,
        createdAt: scope.now,
      },
      select: { id: true },
    });
    scope.record("claim.reply-recorded", "claim", copy.id, { replyId: reply.id, contacted: input.contacted });
    return ok({ id: copy.id, slug: copy.slug, version: noted.value.version, replyId: reply.id });
  });
}
