import type { Actor } from "#lib/domain/actor/actor.ts";
import type { MoveClaimInput } from "#lib/domain/claim/claim.schema.ts";
import type { Transition } from "#lib/domain/claim/claim.workflow.ts";
import { refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { WorkingCopy } from "#lib/domain/working-copy/working-copy.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { DerivedClaim } from "#lib/publishing/claim-state.ts";
import type { CommandScope } from "#lib/commands/run-command.ts";
import type { ChangedClaim } from "../open-claim.ts";

/** A decided move on a locked claim: all that its effect needs. */
export interface DecidedMove {
  readonly scope: CommandScope;
  readonly actor: Actor;
  readonly input: MoveClaimInput;
  readonly copy: WorkingCopy;
  readonly derived: DerivedClaim;
  readonly transition: Transition;
}

export type MoveEffect = (move: DecidedMove) => Promise<Outcome<ChangedClaim>>;

/**
 * Writes the claim's columns by compare-and-set on the version. The row is locked, so a miss means a bug or a change
 * past the lock; it is refused rather than overwritten all the same.
 */
export async function writeClaim(
  { scope, copy }: Pick<DecidedMove, "scope" | "copy">,
  data: Prisma.ClaimUncheckedUpdateManyInput,
): Promise<Outcome<ChangedClaim>> {
  const version = copy.version + 1;
  const { count } = await scope.tx.claim.updateMany({
    where: { id: copy.id, version: copy.version },
    data: { ...data, version, updatedAt: scope.now },
  });
  if (count === 0)
    return refuse("CONFLICT", "The claim has changed meanwhile. Look at it again before you go on.");
  return { ok: true, value: { id: copy.id, slug: copy.slug, version } };
}

/** Records the stage change itself. */
export function recordMove({ scope, input, copy, transition }: DecidedMove): void {
  scope.record("claim.moved", "claim", copy.id, {
    move: transition.move,
    from: transition.from,
    to: transition.to,
    reason: input.reason ?? null,
    assigneeId: input.assignee ?? null,
  });
}
