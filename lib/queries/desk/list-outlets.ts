import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { listEntries, type EntryFilter, type EntryList } from "./entry-list.ts";

/** One page of outlets by name; an outlet comes with the first article that names it. */
export async function listOutlets(db: Handle, actor: Actor, filter: EntryFilter = {}): Promise<EntryList> {
  return listEntries(actor, filter, async ({ where, page }) => {
    const [rows, total] = await Promise.all([
      db.outlet.findMany({
        ...page,
        select: { id: true, slug: true, name: true, url: true, _count: { select: { articles: true } } },
      }),
      db.outlet.count({ where }),
    ]);
    return [
      rows.map(({ _count: count, url, ...row }) => ({ ...row, detail: url, uses: count.articles })),
      total,
    ];
  });
}
