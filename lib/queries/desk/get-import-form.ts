import type { Database } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";

/** Outlets a field suggests at most; others are matched when they are typed. */
const maxSuggestions = 500;

/** What the import form shows: whether it is open to the actor, and the outlets known so far. */
export async function getImportForm(db: Database, actor: Actor) {
  if (!can(actor, "article.import")) return { allowed: false, outletNames: [] };
  const outlets = await db.outlet.findMany({
    orderBy: { name: "asc" },
    take: maxSuggestions,
    select: { name: true },
  });
  return { allowed: true, outletNames: outlets.map((outlet) => outlet.name) };
}
