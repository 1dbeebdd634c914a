import type { CommandScope } from "#lib/commands/run-command.ts";
import { lockName } from "#lib/db/slugs.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { foldName } from "#lib/language/fold-name.ts";

/** One name a speaker goes by, as spelt and as compared. */
export interface SpeakerName {
  readonly alias: string;
  readonly foldedName: string;
}

/**
 * Every name a speaker goes by, the main one first; of spellings that fold alike the first stays. INVALID for a name
 * without a letter or number.
 */
export function namesOf(name: string, aliases: readonly string[]): Outcome<SpeakerName[]> {
  const names = new Map<string, SpeakerName>();
  for (const alias of [name, ...aliases]) {
    const foldedName = foldName(alias);
    if (foldedName === "") {
      const field = alias === name ? "name" : "aliases";
      return refuse("INVALID", "A name is written in letters.", {
        fields: { [field]: [`“${alias}” has no letters.`] },
      });
    }
    if (!names.has(foldedName)) names.set(foldedName, { alias, foldedName });
  }
  return ok([...names.values()]);
}

/**
 * Takes the names for one speaker until the transaction ends. CONFLICT, naming who has it, when a name belongs to
 * somebody else: one name, one speaker. `speakerId` is null for a speaker that is being made.
 */
export async function takeNames(
  scope: CommandScope,
  names: readonly SpeakerName[],
  speakerId: string | null,
): Promise<Outcome<null>> {
  const folded = names.map((n) => n.foldedName).sort();
  for (const each of folded) await lockName(scope.tx, "speaker", each);
  const taken = await scope.tx.speakerAlias.findFirst({
    where: { foldedName: { in: folded }, ...(speakerId === null ? {} : { speakerId: { not: speakerId } }) },
    orderBy: { foldedName: "asc" },
    select: { alias: true, foldedName: true, speaker: { select: { name: true } } },
  });
  if (taken === null) return ok(null);
  const sentence = `“${taken.alias}” is a name of ${taken.speaker.name} already.`;
  const field = names[0]?.foldedName === taken.foldedName ? "name" : "aliases";
  return refuse("CONFLICT", `${sentence} Merge the two if they are one speaker.`, {
    fields: { [field]: [sentence] },
  });
}
