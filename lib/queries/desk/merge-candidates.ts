import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { foldName } from "#lib/language/fold-name.ts";
import { speakersNamed } from "./list-speakers.ts";

/** A speaker as a choice in a list. */
export interface SpeakerOption {
  readonly id: string;
  readonly name: string;
  readonly claims: number;
}

const maxOptions = 50;
/** Shorter words ("of", "de", an initial) are shared by too many names. */
const minWordChars = 4;
/** Zelensky and Zelenskiy differ at their end: compared by their beginnings they meet. */
const stemChars = 5;

/**
 * Speakers that another could be merged into: those whose names contain the words typed, or, without words, those
 * that share the beginning of a longer word with one of its names. At most 50, by name; empty below editor.
 */
export async function mergeCandidates(
  db: Handle,
  actor: Actor,
  speaker: { readonly id: string; readonly names: readonly string[] },
  typed = "",
): Promise<SpeakerOption[]> {
  if (!can(actor, "speaker.edit")) return [];
  const where = typed.trim() === "" ? alikeTo(speaker.names) : speakersNamed(typed);
  const rows = await db.speaker.findMany({
    where: { AND: [where, { id: { not: speaker.id } }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: maxOptions,
    select: { id: true, name: true, _count: { select: { claims: true } } },
  });
  return rows.map((row) => ({ id: row.id, name: row.name, claims: row._count.claims }));
}

function alikeTo(names: readonly string[]) {
  const words = names
    .flatMap((name) => foldName(name).split(" "))
    .filter((word) => word.length >= minWordChars);
  const stems = [...new Set(words.map((word) => word.slice(0, stemChars)))].slice(0, 20);
  return { aliases: { some: { OR: stems.map((stem) => ({ foldedName: { contains: stem } })) } } };
}
