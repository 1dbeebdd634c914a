import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
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

const entriesPerPage = 50;

/** What a list asks of its table: all that match, and of them the rows of one page and one more. */
interface EntryQuestion {
  readonly where: ReturnType<typeof entriesNamed>;
  readonly page: {
    readonly where: { readonly AND: ReturnType<typeof entriesNamed | typeof entriesAfter>[] };
    readonly orderBy: [{ readonly name: "asc" }, { readonly id: "asc" }];
    readonly take: number;
  };
}

/** One page of a list by name; empty for an actor who may not read the desk. `read` answers the rows and their number. */
export async function listEntries(
  actor: Actor,
  filter: EntryFilter,
  read: (asked: EntryQuestion) => Promise<readonly [readonly EntryListItem[], number]>,
): Promise<EntryList> {
  if (!can(actor, "desk.read")) return { items: [], nextCursor: null, total: 0 };
  const where = entriesNamed(filter.q ?? "");
  const [found, total] = await read({
    where,
    page: {
      where: { AND: [where, entriesAfter(filter.after)] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: entriesPerPage + 1,
    },
  });
  return entryPage(found, total);
}

/** Condition for entries whose name contains every word typed. */
function entriesNamed(typed: string) {
  return {
    AND: searchWords(typed).map((word) => ({ name: { contains: word, mode: "insensitive" as const } })),
  };
}

/** Condition for the entries after a cursor in the order of name and id; one that is none begins at the top. */
function entriesAfter(cursor: string | undefined) {
  const [name, last] = decodeCursor(cursor, 2) ?? [];
  const id = idSchema.safeParse(last);
  if (typeof name !== "string" || name.includes("\0") || !id.success) return {};
  return { OR: [{ name: { gt: name } }, { name, id: { gt: id.data } }] };
}

/** A page of entries out of one more than are shown. */
function entryPage(found: readonly EntryListItem[], total: number): EntryList {
  const items = found.slice(0, entriesPerPage);
  const last = found.length > entriesPerPage ? items.at(-1) : undefined;
  return { items, nextCursor: last === undefined ? null : encodeCursor([last.name, last.id]), total };
}
