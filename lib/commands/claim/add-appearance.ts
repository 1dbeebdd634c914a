import { markClaimSentences } from "#lib/commands/article/mark-claim-sentences.ts";
import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import { resolveOptionalSpeaker } from "#lib/commands/speaker/resolve-speaker.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { AddAppearanceInput } from "#lib/domain/claim/claim.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { cutAppearance, type CutAppearance } from "./cut-appearance.ts";
import { loadForAppearances } from "./load-for-appearances.ts";
import { noteContentChange } from "./note-content-change.ts";
import type { ChangedClaim } from "./open-claim.ts";

export interface AddedAppearance extends ChangedClaim {
  readonly appearanceId: string;
}

/**
 * Marks one more place where a claim is made. Every sentence touched is decided "claim".
 *
 * Refusals: NOT_FOUND (claim, article); FORBIDDEN; ILLEGAL_MOVE (content frozen, article archived); CONFLICT when the
 * claim is marked at this very place already; INVALID on `start` or `speaker`, as when spotting.
 */
export async function addAppearance(
  deps: CommandDeps,
  actor: Actor,
  input: AddAppearanceInput,
): Promise<Outcome<Done<AddedAppearance>>> {
  return runCommand(deps, actor, async (scope) => {
    const claim = await loadForAppearances(scope, actor, input.claimId);
    if (!claim.ok) return claim;
    const cut = await cutAppearance(scope, input);
    if (!cut.ok) return cut;
    if (await isMarkedAlready(scope, input.claimId, cut.value)) {
      return refuse("CONFLICT", "The claim is marked at this place already.");
    }
    const speaker = await resolveOptionalSpeaker(scope, input.speaker);
    if (!speaker.ok) return speaker;
    const noted = await noteContentChange(scope, actor, input.claimId);
    if (!noted.ok) return noted;
    const appearanceId = await write(scope, actor, input, cut.value, speaker.value);
    return ok({ id: claim.value.id, slug: claim.value.slug, version: noted.value.version, appearanceId });
  });
}

/** The claim is locked, so nobody can mark the same place between this question and the answer. */
async function isMarkedAlready({ tx }: CommandScope, claimId: string, cut: CutAppearance): Promise<boolean> {
  const { revisionId, start, end } = cut;
  const place = { claimId, revisionId, start, end };
  return (
    (await tx.appearance.findUnique({
      where: { claimId_revisionId_start_end: place },
      select: { id: true },
    })) !== null
  );
}

async function write(
  scope: CommandScope,
  actor: Actor,
  input: AddAppearanceInput,
  cut: CutAppearance,
  speakerId: string | null,
): Promise<string> {
  const { id } = await scope.tx.appearance.create({
    data: {
      ...cut,
      claimId: input.claimId,
      speakerId,
      fidelity: input.fidelity ?? null,
      chain: input.chain ?? [],
      createdById: actor.userId,
      createdAt: scope.now,
    },
    select: { id: true },
  });
  const { articleId, start, end } = cut;
  scope.record("claim.appearance-added", "claim", input.claimId, { appearanceId: id, articleId, start, end });
  await markClaimSentences(scope, actor, cut);
  return id;
}
