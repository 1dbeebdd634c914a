import { isAtLeast } from "#lib/domain/actor/actor.ts";
import type { ClaimMove } from "#lib/domain/claim/claim.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { ChangedClaim } from "../open-claim.ts";
import { releaseClaimSentences } from "#lib/commands/article/mark-claim-sentences.ts";
import { addContributor } from "../contributors.ts";
import { voidedApproval } from "../note-content-change.ts";
import { insertComment } from "../insert-comment.ts";
import { recordMove, writeClaim, type DecidedMove } from "./move-effect.ts";

type Columns = Prisma.ClaimUncheckedUpdateManyInput;

/** Columns that go with each move besides the stage. */
const columnsOf: Partial<Record<ClaimMove, (move: DecidedMove) => Columns>> = {
  take: ({ actor }) => ({ assigneeId: actor.userId }),
  assign: ({ input }) => ({ assigneeId: input.assignee ?? null }),
  release: () => ({ assigneeId: null }),
  withdraw: () => voidedApproval,
  // Whoever revises holds the claim from then on.
  revise: ({ actor }) => ({ assigneeId: actor.userId }),
  hold: ({ input, transition }) => ({
    ...voidedApproval,
    heldStage: transition.from,
    holdReason: input.reason ?? "",
    publicReason: input.publicReason ?? null,
  }),
  resume: () => ({ heldStage: null, holdReason: null }),
  reject: ({ input }) => ({ rejectReason: input.reason ?? "", publicReason: input.publicReason ?? null }),
};

/** Effect of the moves that change the stage and the columns that belong to it, and nothing that is public. */
export async function changeStage(move: DecidedMove): Promise<Outcome<ChangedClaim>> {
  const { scope, actor, input, copy, transition } = move;
  const holder = await newHolder(move);
  if (!holder.ok) return holder;
  const columns = columnsOf[transition.move]?.(move) ?? {};
  const written = await writeClaim(move, { stage: transition.to, ...columns });
  if (!written.ok) return written;
  // An assignee counts as a contributor from then on, whatever they go on to do.
  if (holder.value !== null)
    await addContributor(scope.tx, copy.id, holder.value, copy.lastPublication, scope.now);
  if (transition.move === "request-changes") await noteChangesRequested(move);
  // The sentences of a rejected claim are open again: they are worth another decision.
  if (transition.move === "reject") {
    for (const place of copy.appearances) await releaseClaimSentences(scope, actor, place);
  }
  if (input.comment) await insertComment(scope, actor, copy.id, input.comment);
  recordMove(move);
  return written;
}

/** Who holds the claim after the move, when the move gives it to somebody. Refusal: INVALID for who may not hold it. */
async function newHolder({ scope, actor, input, transition }: DecidedMove): Promise<Outcome<string | null>> {
  if (transition.move === "take" || transition.move === "revise") return ok(actor.userId);
  if (transition.move !== "assign" || input.assignee == null) return ok(null);
  const user = await scope.tx.user.findUnique({
    where: { id: input.assignee },
    select: { id: true, status: true, role: true },
  });
  if (user?.status !== "active" || !isAtLeast(user.role, "researcher")) {
    return refuse("INVALID", "Choose somebody who is active at the desk.", {
      fields: { assignee: ["Choose somebody who is active at the desk."] },
    });
  }
  return ok(user.id);
}

async function noteChangesRequested({ scope, actor, copy, derived }: DecidedMove): Promise<void> {
  if (actor.userId === null) return;
  await scope.tx.review.create({
    data: {
      claimId: copy.id,
      reviewerId: actor.userId,
      decision: "request_changes",
      cycle: copy.lastPublication,
      claimVersion: copy.version,
      contentHash: derived.contentHash,
      createdAt: scope.now,
    },
    select: { id: true },
  });
}
