import type { Actor } from "#lib/domain/actor/actor.ts";
import type { MoveClaimInput } from "#lib/domain/claim/claim.schema.ts";
import { stageLabels, type ClaimMove } from "#lib/domain/claim/claim.ts";
import { decideMove } from "#lib/domain/claim/claim.workflow.ts";
import { refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import type { WorkingCopy } from "#lib/domain/working-copy/working-copy.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { approve } from "./moves/approve.ts";
import { discard } from "./moves/discard.ts";
import { merge } from "./moves/merge.ts";
import type { MoveEffect } from "./moves/move-effect.ts";
import { publish } from "./moves/publish.ts";
import { restore } from "./moves/restore.ts";
import { retract } from "./moves/retract.ts";
import { changeStage } from "./moves/change-stage.ts";
import { suspend, unsuspend } from "./moves/suspend.ts";
import { schedule, unschedule } from "./moves/schedule.ts";
import { openClaim, type ChangedClaim } from "./open-claim.ts";

/** What each move writes once it is decided. Moves that only change the stage and its columns share one effect. */
const effects: Readonly<Record<ClaimMove, MoveEffect>> = {
  accept: changeStage,
  take: changeStage,
  assign: changeStage,
  release: changeStage,
  submit: changeStage,
  "request-changes": changeStage,
  withdraw: changeStage,
  revise: changeStage,
  hold: changeStage,
  resume: changeStage,
  reject: changeStage,
  approve,
  publish,
  schedule,
  unschedule,
  discard,
  retract,
  suspend,
  unsuspend,
  merge,
  restore,
};

/**
 * Makes one move of the stage table: lock → version → decide → write, in one transaction, so that of any number of
 * people who press at once exactly one succeeds and the others are told what changed.
 *
 * Refusals: NOT_FOUND, CONFLICT (stale version, or for `approve` a stale hash), and those of `decideMove`.
 */
export async function moveClaim(
  deps: CommandDeps,
  actor: Actor,
  input: MoveClaimInput,
): Promise<Outcome<Done<ChangedClaim>>> {
  return runCommand(deps, actor, async (scope) => {
    const opened = await openClaim(scope, input.claimId);
    if (!opened.ok) return opened;
    const { copy, derived } = opened.value;
    const stale = staleness(copy, input.version);
    if (stale !== null) return stale;
    const decided = decideMove(derived.state, input.move, {
      actor,
      now: scope.now,
      input: {
        reason: input.reason ?? undefined,
        comment: input.comment ?? undefined,
        assigneeId: input.assignee ?? undefined,
        at: input.at == null ? undefined : new Date(input.at),
      },
    });
    if (!decided.ok) return decided;
    return effects[input.move]({ scope, actor, input, copy, derived, transition: decided.value });
  });
}

function staleness(copy: WorkingCopy, version: number): Refused | null {
  if (copy.version === version) return null;
  return refuse("CONFLICT", "The claim has changed since you opened it. Look at it again before you go on.", {
    current: { version: copy.version, stage: stageLabels[copy.stage], text: copy.text },
  });
}
