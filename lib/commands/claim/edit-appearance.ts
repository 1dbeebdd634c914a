import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import { resolveOptionalSpeaker } from "#lib/commands/speaker/resolve-speaker.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { EditAppearanceInput } from "#lib/domain/claim/claim.schema.ts";
import { fieldChanges } from "#lib/domain/event/event.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { loadForAppearances, type LockedClaim } from "./load-for-appearances.ts";
import { noteContentChange } from "./note-content-change.ts";
import type { ChangedClaim } from "./open-claim.ts";

const columns = ["speakerId", "speechMode", "fidelity", "chain"] as const;

/**
 * Changes how an appearance is read: whom the article names, how it gives the words, whether faithfully, and who
 * reports whom. Absent fields stay, null empties; the place itself does not move. A speech mode is never empty, so
 * null leaves it as it is.
 *
 * Refusals: NOT_FOUND; FORBIDDEN; CONFLICT (claim changed meanwhile); ILLEGAL_MOVE (content frozen); INVALID (speaker).
 */
export async function editAppearance(
  deps: CommandDeps,
  actor: Actor,
  input: EditAppearanceInput,
): Promise<Outcome<Done<ChangedClaim>>> {
  return runCommand(deps, actor, async (scope) => {
    const claim = await loadForAppearances(scope, actor, input.claimId, input.version);
    return claim.ok ? write(scope, actor, claim.value, input) : claim;
  });
}

async function write(
  scope: CommandScope,
  actor: Actor,
  claim: LockedClaim,
  input: EditAppearanceInput,
): Promise<Outcome<ChangedClaim>> {
  const present = await scope.tx.appearance.findFirst({
    where: { id: input.appearanceId, claimId: claim.id },
    select: { speakerId: true, speechMode: true, fidelity: true, chain: true },
  });
  if (present === null) return refuse("NOT_FOUND", "The claim has no such appearance.");
  const speaker =
    input.speaker === undefined ? ok(present.speakerId) : await resolveOptionalSpeaker(scope, input.speaker);
  if (!speaker.ok) return speaker;
  const next = {
    speakerId: speaker.value,
    speechMode: input.speechMode ?? present.speechMode,
    fidelity: input.fidelity === undefined ? present.fidelity : input.fidelity,
    chain: input.chain === undefined ? present.chain : (input.chain ?? []),
  };
  const changes = fieldChanges(present, next, columns);
  if (changes.length === 0) return ok(claim);
  const noted = await noteContentChange(scope, actor, claim.id);
  if (!noted.ok) return noted;
  await scope.tx.appearance.update({
    where: { id: input.appearanceId },
    data: { ...next, chain: next.chain ?? [] },
    select: { id: true },
  });
  scope.record("claim.appearance-edited", "claim", claim.id, { appearanceId: input.appearanceId, changes });
  return ok({ ...claim, version: noted.value.version });
}
