import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import {
  entriesAfter,
  entriesNamed,
  entriesPerPage,
  entryPage,
  noEntries,
  type EntryFilter,
  type EntryList,
} from "./entry-list.ts";

/** One page of outlets by name; an outlet comes with the first article that names it. */
export async function listOutlets(db: Handle, actor: Actor, filter: EntryFilter = {}): Promise<EntryList> {
  if (!can(actor, "desk.read")) return noEntries;
  const where = entriesNamed(filter.q ?? "");
  const [rows, total] = await Promise.all([
    db.outlet.findMany({
      where: { AND: [where, entriesAfter(filter.after)] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: entriesPerPage + 1,
      select: { id: true, slug: true, name: true, url: true, _count: { select: { articles: true } } },
    }),
    db.outlet.count({ where }),
  ]);
  const items = rows.map(({ _count: count, url, ...row }) => ({ ...row, detail: url, uses: count.articles }));
  return entryPage(items, total);
}
