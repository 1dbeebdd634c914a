import { actorForUser, systemActor } from "#lib/auth/system-actor.ts";
import { moveClaim } from "#lib/commands/claim/move-claim.ts";
import { refuseSchedule } from "#lib/commands/claim/refuse-schedule.ts";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { dueClaims, type DueClaim } from "#lib/db/due-claims.ts";
import { log } from "#lib/log.ts";

/**
 * Publishes every claim whose scheduled instant has come, by the same move and as the person who scheduled it, with
 * role, hash and gate read anew (stage table, "schedule"). A refusal clears the schedule, writes an event and so
 * reaches the desk's Inbox. Safe to run twice at once: the claim's version lets one through.
 */
export async function publishDue(deps: CommandDeps): Promise<{ published: number; refused: number }> {
  const outcomes: DueOutcome[] = [];
  for (const claim of await dueClaims(deps.db, deps.now())) outcomes.push(await publishOne(deps, claim));
  return {
    published: outcomes.filter((o) => o === "published").length,
    refused: outcomes.filter((o) => o === "refused").length,
  };
}

/** "again": somebody touched the claim in this very moment; the next run reads it anew. */
type DueOutcome = "published" | "refused" | "again";

async function publishOne(deps: CommandDeps, claim: DueClaim): Promise<DueOutcome> {
  const actor = await actorForUser(deps.db, claim.scheduledById);
  if (actor === null) return refuse(deps, claim.id, "Whoever scheduled it is no longer active at the desk.");
  const outcome = await moveClaim(deps, actor, {
    claimId: claim.id,
    move: "publish",
    version: claim.version,
    correction: claim.correction,
  });
  if (outcome.ok) return "published";
  if (outcome.refusal.code === "CONFLICT") return "again";
  return refuse(deps, claim.id, [outcome.refusal.message, ...(outcome.refusal.unmet ?? [])].join(" "));
}

async function refuse(deps: CommandDeps, claimId: string, reason: string): Promise<DueOutcome> {
  log.warn({ claimId, reason }, "a scheduled publication was refused");
  await refuseSchedule(deps, systemActor("Scheduled publication"), { claimId, reason });
  return "refused";
}
