import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { listEntries, type EntryFilter, type EntryList } from "./entry-list.ts";

/** One page of topics by name; a topic comes with the first claim that is given it. */
export async function listTopics(db: Handle, actor: Actor, filter: EntryFilter = {}): Promise<EntryList> {
  return listEntries(actor, filter, async ({ where, page }) => {
    const [rows, total] = await Promise.all([
      db.topic.findMany({
        ...page,
        select: { id: true, slug: true, name: true, description: true, _count: { select: { claims: true } } },
      }),
      db.topic.count({ where }),
    ]);
    const items = rows.map(({ _count: count, description, ...row }) => ({
      ...row,
      detail: description === "" ? null : description,
      uses: count.claims,
    }));
    return [items, total];
  });
}
