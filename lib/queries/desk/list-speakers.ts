import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { roleOn, type SpeakerKind } from "#lib/domain/speaker/speaker.ts";
import { foldName } from "#lib/language/fold-name.ts";
import { id as idSchema } from "#lib/domain/text/text.schema.ts";
import { decodeCursor, encodeCursor } from "./list-cursor.ts";
import { aliasesOf, rolesOf } from "./speaker-view.ts";

export interface SpeakerListItem {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  /** Names beside the main one, in alphabetical order. */
  readonly aliases: readonly string[];
  /** The role without an end, if one is on file. */
  readonly role: string | null;
  /** Claims of the speaker, in every stage. */
  readonly claims: number;
}

export interface SpeakerList {
  readonly items: readonly SpeakerListItem[];
  readonly nextCursor: string | null;
  readonly total: number;
  readonly mayAdd: boolean;
}

const perPage = 50;

interface SpeakerFilter {
  /** Part of any of the speaker's names, whatever the case and accents. */
  readonly q?: string | undefined;
  readonly after?: string | undefined;
}

/** One page of speakers by name. Speakers merged away keep no name, so they are not in it. */
export async function listSpeakers(
  db: Handle,
  actor: Actor,
  filter: SpeakerFilter = {},
): Promise<SpeakerList> {
  if (!can(actor, "desk.read")) return { items: [], nextCursor: null, total: 0, mayAdd: false };
  const where = speakersNamed(filter.q ?? "");
  const [rows, total] = await Promise.all([
    db.speaker.findMany({
      where: { AND: [where, afterCursor(filter.after)] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: perPage + 1,
      select: {
        id: true,
        slug: true,
        name: true,
        kind: true,
        aliases: { select: { alias: true } },
        roles: { select: { title: true, fromOn: true, untilOn: true } },
        _count: { select: { claims: true } },
      },
    }),
    db.speaker.count({ where }),
  ]);
  const shown = rows.slice(0, perPage);
  const last = rows.length > perPage ? shown.at(-1) : undefined;
  return {
    items: shown.map((row) => ({
      id: row.id,
      slug: row.slug,
      name: row.name,
      kind: row.kind,
      aliases: aliasesOf(row),
      role: roleOn(rolesOf(row), null),
      claims: row._count.claims,
    })),
    nextCursor: last === undefined ? null : encodeCursor([last.name, last.id]),
    total,
    mayAdd: can(actor, "speaker.edit"),
  };
}

/** Condition for speakers one of whose names contains every word typed. */
export function speakersNamed(typed: string) {
  const words = foldName(typed).split(" ").filter(Boolean).slice(0, 12);
  const named = words.map((word) => ({ foldedName: { contains: word } }));
  return { aliases: { some: { AND: named } } };
}

function afterCursor(cursor: string | undefined) {
  const [name, last] = decodeCursor(cursor, 2) ?? [];
  const id = idSchema.safeParse(last);
  if (typeof name !== "string" || name.includes("\0") || !id.success) return {};
  return { OR: [{ name: { gt: name } }, { name, id: { gt: id.data } }] };
}
