import type { Tx } from "#lib/db/database.ts";
import { sortedRoles } from "./speaker-roles.ts";

/** A speaker's fields in one comparable form, or null. Aliases are without the main name, sorted. */
export async function loadSpeaker(tx: Tx, speakerId: string) {
  const row = await tx.speaker.findUnique({
    where: { id: speakerId },
    select: {
      id: true,
      slug: true,
      version: true,
      name: true,
      kind: true,
      description: true,
      sameAs: true,
      aliases: { select: { alias: true, foldedName: true } },
      roles: { select: { title: true, fromOn: true, untilOn: true } },
    },
  });
  if (row === null) return null;
  const others = row.aliases.map((a) => a.alias).filter((alias) => alias !== row.name);
  return {
    ...row,
    names: row.aliases,
    aliases: others.sort((a, b) => (a < b ? -1 : 1)),
    roles: sortedRoles(row.roles),
  };
}

export type LoadedSpeaker = NonNullable<Awaited<ReturnType<typeof loadSpeaker>>>;

/** The present values by the names the form gives them, one alias or address a line, for a conflict. */
export function currentFields(speaker: LoadedSpeaker): Record<string, unknown> {
  const roles = speaker.roles.flatMap((role, i) =>
    Object.entries(role).map(([field, value]) => [`roles.${String(i)}.${field}`, value] as const),
  );
  return {
    version: speaker.version,
    name: speaker.name,
    kind: speaker.kind,
    description: speaker.description,
    aliases: speaker.aliases.join("\n"),
    sameAs: speaker.sameAs.join("\n"),
    ...Object.fromEntries(roles),
  };
}
