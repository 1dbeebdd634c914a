import type { CommandScope } from "#lib/commands/run-command.ts";
import { findSpeakerById, findSpeakerByName, insertSpeaker } from "#lib/db/speaker-refs.ts";
import { freeSlug, lockName } from "#lib/db/slugs.ts";
import type { SpeakerRef } from "#lib/domain/claim/claim.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { foldName } from "#lib/language/fold-name.ts";
import { slugify } from "#lib/language/slug.ts";

/**
 * The id of the speaker somebody named, inside the caller's transaction: by id, or by a name that is matched to the
 * aliases of every speaker and otherwise makes a new one, with its event (interfaces.md, "POST …/claims").
 *
 * Refuses with INVALID on the field `speaker`: an id that names nobody, a name without a letter or number.
 * Two transactions that name the same new speaker are served one after the other and get one speaker.
 */
export async function resolveSpeaker(scope: CommandScope, ref: SpeakerRef): Promise<Outcome<string>> {
  if (typeof ref !== "string") {
    const known = await findSpeakerById(scope.tx, ref.id);
    return known === null ? refuseSpeaker("There is no such speaker.") : ok(known.id);
  }
  const foldedName = foldName(ref);
  if (foldedName === "") return refuseSpeaker("Write the speaker’s name in letters.");
  await lockName(scope.tx, "speaker", foldedName);
  const known = await findSpeakerByName(scope.tx, foldedName);
  if (known !== null) return ok(known);
  const slug = await freeSlug(scope.tx, "speakers", slugify(ref), "speaker");
  const speakerId = await insertSpeaker(scope.tx, { slug, name: ref, foldedName });
  scope.record("speaker.added", "speaker", speakerId, { name: ref, slug });
  return ok(speakerId);
}

/** The same for an optional reference: absent and null are nobody. */
export async function resolveOptionalSpeaker(
  scope: CommandScope,
  ref: SpeakerRef | null | undefined,
): Promise<Outcome<string | null>> {
  return ref === null || ref === undefined ? ok(null) : resolveSpeaker(scope, ref);
}

function refuseSpeaker(message: string): Outcome<string> {
  return refuse("INVALID", message, { fields: { speaker: [message] } });
}
