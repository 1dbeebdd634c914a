import { z } from "zod";
import type {
  DirectoryKind,
  DirectoryPublication,
  FrozenEntry,
} from "#lib/domain/publication/publication.ts";
import { parseJson } from "#lib/domain/text/parse-json.ts";
import type { Handle } from "#lib/db/database.ts";
import { sortKeyOf } from "#lib/language/fold-name.ts";
import { findPublicEntries, readEntryLetters, type EntryCursor } from "#lib/db/public-counts.ts";

/** A speaker, outlet or topic in its list: the fields as they were frozen last. */
export interface PublicEntryItem<Entry extends FrozenEntry = FrozenEntry> {
  readonly entry: Entry;
  /** Live claims. */
  readonly claims: number;
  /** ISO 8601 UTC. */
  readonly changedAt: string;
}

export interface PublicEntryPage<Entry extends FrozenEntry = FrozenEntry> {
  readonly items: readonly PublicEntryItem<Entry>[];
  /** Opaque `after` of the next page; null at the end. */
  readonly nextCursor: string | null;
}

/** First letters of the entries there are, each with how many begin with it. */
export interface EntryLetter {
  readonly letter: string;
  readonly entries: number;
}

export const entryPageSize = 100;

const cursorSchema = z.tuple([z.string().max(400), z.string().max(400)]);

/**
 * Speakers, outlets or topics with a live claim, by name, 100 a page unless `take` says otherwise. `letter` keeps those
 * whose name begins with it (folded: "é" is under "e", but "й" under itself); `after` is a cursor of `nextCursor`. Nobody else is listed.
 */
export async function listPublicEntries<Kind extends DirectoryKind>(
  db: Handle,
  kind: Kind,
  query: { readonly letter?: string | undefined; readonly after?: string | undefined } = {},
  take: number = entryPageSize,
): Promise<PublicEntryPage<Extract<FrozenEntry, { kind: Kind }>>> {
  const letter = [...sortKeyOf(query.letter ?? "")][0] ?? null;
  const rows = await findPublicEntries(db, kind, { letter, after: openCursor(query.after), take: take + 1 });
  const shown = rows.slice(0, take);
  const last = rows.length > take ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ body, claims, changedAt }) => ({
      // Canonical JSON of our own command; its kind is the list's.
      entry: (JSON.parse(body) as DirectoryPublication).entry as Extract<FrozenEntry, { kind: Kind }>,
      claims,
      changedAt: changedAt.toISOString(),
    })),
    nextCursor: last === undefined ? null : sealCursor(last),
  };
}

/** The letters under which entries of a kind are found, in the order of the list. */
export async function listEntryLetters(db: Handle, kind: DirectoryKind): Promise<EntryLetter[]> {
  return readEntryLetters(db, kind);
}

function sealCursor({ sortKey, slug }: EntryCursor): string {
  return Buffer.from(JSON.stringify([sortKey, slug]), "utf8").toString("base64url");
}

/** Whether a text is a cursor of this list. */
export function isEntryCursor(sealed: string): boolean {
  return openCursor(sealed) !== null;
}

/** A cursor that is none starts at the top. */
function openCursor(sealed: string | undefined): EntryCursor | null {
  if (sealed === undefined || sealed.length > 1200) return null;
  const known = cursorSchema.safeParse(parseJson(Buffer.from(sealed, "base64url").toString("utf8")));
  if (!known.success || known.data.some((part) => part.includes("\0"))) return null;
  const [sortKey, slug] = known.data;
  return { sortKey, slug };
}
