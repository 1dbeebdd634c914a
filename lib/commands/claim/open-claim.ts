import { lockClaim } from "#lib/db/claim-lock.ts";
import { loadWorkingCopy } from "#lib/db/working-copy/load-working-copy.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { todayIn } from "#lib/domain/text/text.ts";
import type { WorkingCopy } from "#lib/domain/working-copy/working-copy.ts";
import { deriveClaim, type DerivedClaim } from "#lib/publishing/claim-state.ts";
import type { CommandScope } from "#lib/commands/run-command.ts";

/** A claim under its row lock, with what follows from it. */
export interface OpenClaim {
  readonly copy: WorkingCopy;
  readonly derived: DerivedClaim;
}

/** What every command on a claim gives back. */
export interface ChangedClaim {
  readonly id: string;
  readonly slug: string;
  /** The claim's version after the change. */
  readonly version: number;
}

/** Locks a claim and reads it: nothing about it changes until the transaction ends. Refusal: NOT_FOUND. */
export async function openClaim(scope: CommandScope, claimId: string): Promise<Outcome<OpenClaim>> {
  const { tx, now } = scope;
  const copy = (await lockClaim(tx, claimId)) ? await loadWorkingCopy(tx, claimId) : null;
  if (copy === null) return refuse("NOT_FOUND", "There is no such claim.");
  const { timeZone } = await tx.setting.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  return ok({ copy, derived: deriveClaim(copy, todayIn(timeZone, now)) });
}
