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

/** One page of topics by name; a topic comes with the first claim that is given it. */
export async function listTopics(db: Handle, actor: Actor, filter: EntryFilter = {}): Promise<EntryList> {
  if (!can(actor, "desk.read")) return noEntries;
  const where = entriesNamed(filter.q ?? "");
  const [rows, total] = await Promise.all([
    db.topic.findMany({
      where: { AND: [where, entriesAfter(filter.after)] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: entriesPerPage + 1,
      select: { id: true, slug: true, name: true, description: true, _count: { select: { claims: true } } },
    }),
    db.topic.count({ where }),
  ]);
  const items = rows.map(({ _count: count, description, ...row }) => ({
    ...row,
    detail: description === "" ? null : description,
    uses: count.claims,
  }));
  return entryPage(items, total);
}
