import { spotClaimWithin, type SpottedClaim } from "#lib/commands/claim/spot-claim.ts";
import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import { findSpeakerByName } from "#lib/db/speaker-refs.ts";
import { writeAnswer, type LockedSuggestion } from "#lib/db/suggestions.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { SpotClaimInput } from "#lib/domain/claim/claim.schema.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { isEdited } from "#lib/domain/suggestion/suggestion.rules.ts";
import type { AcceptSuggestionInput } from "#lib/domain/suggestion/suggestion.schema.ts";
import { foldName } from "#lib/language/fold-name.ts";
import { openSuggestion, type AnsweredSuggestion } from "./open-suggestion.ts";

/** The candidate that was made of a suggestion. */
export interface AcceptedSuggestion extends AnsweredSuggestion {
  readonly claim: SpottedClaim;
}

/**
 * Makes a claim of a suggestion, as it is or with the fields an editor changed, in one transaction with the answer:
 * the speaker is found by name and aliases, the sentences touched are decided "claim", and the suggestion keeps what
 * became of its text. Taking it back is rejecting the claim. Of two acceptances at once one wins.
 *
 * Refusals: those of spotting a claim, NOT_FOUND, ILLEGAL_MOVE (archived), CONFLICT (decided meanwhile).
 */
export async function acceptSuggestion(
  deps: CommandDeps,
  actor: Actor,
  input: AcceptSuggestionInput,
): Promise<Outcome<Done<AcceptedSuggestion>>> {
  return runCommand(deps, actor, async (scope) => {
    const opened = await openSuggestion(scope, actor, input, "open");
    if (!opened.ok) return opened;
    const suggestion = opened.value;
    const wanted = claimOf(suggestion, input);
    const spotted = await spotClaimWithin(scope, actor, wanted);
    if (!spotted.ok) return spotted;
    return ok(await write(scope, actor, suggestion, wanted, spotted.value));
  });
}

/** What is suggested, with whatever the editor gave in its place. */
function claimOf(suggestion: LockedSuggestion, input: AcceptSuggestionInput): SpotClaimInput {
  const { revisionId, start, end, text, statement, speakerName, type, speechMode } = suggestion;
  const given = Object.fromEntries(
    Object.entries(input).filter(([field, value]) => value !== undefined && field !== "version"),
  );
  return {
    ...{ revisionId, start, end, text, statement, speaker: speakerName, type, speechMode },
    ...given,
    articleId: input.articleId,
  };
}

async function write(
  { tx, now, record }: CommandScope,
  actor: Actor,
  suggestion: LockedSuggestion,
  wanted: SpotClaimInput,
  claim: SpottedClaim,
): Promise<AcceptedSuggestion> {
  const { text } = wanted;
  const speakerName = await speakerKept(tx, suggestion, claim.id);
  const { statement = null, type = null } = wanted;
  const edited = isEdited(suggestion, { ...suggestion, text, statement, type, speakerName });
  const state = edited ? "edited" : "accepted";
  const version = await writeAnswer(tx, suggestion.id, {
    ...{ state, finalText: text, claimId: claim.id },
    ...{ decidedById: actor.userId, decidedAt: now },
  });
  record("suggestion.accepted", "article", wanted.articleId, {
    suggestionId: suggestion.id,
    ...{ text, claimId: claim.id, edited },
  });
  return { suggestionId: suggestion.id, state, version, claim };
}

/** The suggested name where it names the claim's speaker, by whatever alias; else null. */
async function speakerKept(
  tx: CommandScope["tx"],
  { speakerName }: LockedSuggestion,
  claimId: string,
): Promise<string | null> {
  if (speakerName === null) return null;
  const { speakerId } = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { speakerId: true },
  });
  const suggested = await findSpeakerByName(tx, foldName(speakerName));
  return suggested !== null && suggested === speakerId ? speakerName : null;
}
