import { id as idSchema } from "#lib/domain/text/text.schema.ts";
import { decodeCursor, encodeCursor } from "./list-cursor.ts";
import { searchWords } from "./search-words.ts";

/** A topic or outlet in its list at the desk. */
export interface EntryListItem {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Of a topic what belongs to it, of an outlet its address; null when it is not noted. */
  readonly detail: string | null;
  /** Claims with the topic, articles of the outlet, in every stage. */
  readonly uses: number;
}

export interface EntryList {
  readonly items: readonly EntryListItem[];
  readonly nextCursor: string | null;
  readonly total: number;
}

export interface EntryFilter {
  /** Words that the name contains, whatever the case. */
  readonly q?: string | undefined;
  readonly after?: string | undefined;
}

export const entriesPerPage = 50;

/** What an actor who may not read the desk gets. */
export const noEntries: EntryList = { items: [], nextCursor: null, total: 0 };

/** Condition for entries whose name contains every word typed. */
export function entriesNamed(typed: string) {
  return {
    AND: searchWords(typed).map((word) => ({ name: { contains: word, mode: "insensitive" as const } })),
  };
}

/** Condition for the entries after a cursor in the order of name and id; one that is none begins at the top. */
export function entriesAfter(cursor: string | undefined) {
  const [name, last] = decodeCursor(cursor, 2) ?? [];
  const id = idSchema.safeParse(last);
  if (typeof name !== "string" || name.includes("\0") || !id.success) return {};
  return { OR: [{ name: { gt: name } }, { name, id: { gt: id.data } }] };
}

/** A page of entries out of one more than are shown. */
export function entryPage(found: readonly EntryListItem[], total: number): EntryList {
  const items = found.slice(0, entriesPerPage);
  const last = found.length > entriesPerPage ? items.at(-1) : undefined;
  return { items, nextCursor: last === undefined ? null : encodeCursor([last.name, last.id]), total };
}
