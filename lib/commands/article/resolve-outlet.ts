import type { CommandScope } from "#lib/commands/run-command.ts";
import { findOutletByName, insertOutlet } from "#lib/db/outlets.ts";
import { freeSlug, lockName } from "#lib/db/slugs.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { foldName } from "#lib/language/fold-name.ts";
import { slugify } from "#lib/language/slug.ts";

/**
 * The id of the outlet somebody named, inside the caller's transaction; null stays unknown. Case, accents and
 * punctuation do not make another outlet ("The Port Lorne Courier", "the port-lorne courier"). A new name makes a new
 * outlet, with its event. Refuses with INVALID on the field `outlet` a name without a letter or number.
 */
export async function resolveOutlet(
  scope: CommandScope,
  name: string | null,
): Promise<Outcome<string | null>> {
  if (name === null) return ok(null);
  const foldedName = foldName(name);
  if (foldedName === "") {
    const message = "Write the outlet’s name in letters.";
    return refuse("INVALID", message, { fields: { outlet: [message] } });
  }
  await lockName(scope.tx, "outlet", foldedName);
  const known = await findOutletByName(scope.tx, foldedName);
  if (known !== null) return ok(known);
  const slug = await freeSlug(scope.tx, "outlets", slugify(name), "outlet");
  const outletId = await insertOutlet(scope.tx, { slug, name, foldedName });
  scope.record("outlet.added", "outlet", outletId, { name });
  return ok(outletId);
}
