import type { Handle, Tx } from "./database.ts";

/** The speaker of an id, or null. */
export async function findSpeakerById(db: Handle, id: string): Promise<{ id: string } | null> {
  return db.speaker.findUnique({ where: { id }, select: { id: true } });
}

/** The id of the speaker who goes by a name, or null. `foldedName` comes from lib/language/fold-name.ts. */
export async function findSpeakerByName(db: Handle, foldedName: string): Promise<string | null> {
  const alias = await db.speakerAlias.findUnique({ where: { foldedName }, select: { speakerId: true } });
  return alias?.speakerId ?? null;
}

/** Writes a new speaker with the one name known so far. The caller holds the lock on the name (lib/db/slugs.ts). */
export async function insertSpeaker(
  tx: Tx,
  speaker: { readonly slug: string; readonly name: string; readonly foldedName: string },
): Promise<string> {
  const created = await tx.speaker.create({
    data: {
      slug: speaker.slug,
      name: speaker.name,
      aliases: { create: { alias: speaker.name, foldedName: speaker.foldedName } },
    },
    select: { id: true },
  });
  return created.id;
}

/** A speaker with every name they go by. */
export interface NamedSpeaker {
  readonly name: string;
  readonly aliases: string[];
}

/** The desk's speakers one of whose names stands in a text that was folded as names are (lib/language/fold-name.ts). */
export async function speakersNamedIn(db: Handle, foldedText: string): Promise<NamedSpeaker[]> {
  return db.$queryRaw<NamedSpeaker[]>`
    SELECT s.name, array_agg(a.alias ORDER BY a.alias) AS aliases
    FROM speakers s JOIN speaker_aliases a ON a.speaker_id = s.id
    WHERE EXISTS (
      SELECT 1 FROM speaker_aliases m
      WHERE m.speaker_id = s.id AND strpos(${` ${foldedText} `}, ' ' || m.folded_name || ' ') > 0
    )
    GROUP BY s.id, s.name
    ORDER BY s.name`;
}
