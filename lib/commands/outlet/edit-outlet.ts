import { noteSharedChange } from "#lib/commands/claim/note-shared-change.ts";
import { freezeDirectory } from "#lib/commands/directory/freeze-directory.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { claimsUsingOutlet } from "#lib/db/claims-using.ts";
import { lockName } from "#lib/db/slugs.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { fieldChanges } from "#lib/domain/event/event.ts";
import type { EditOutletInput } from "#lib/domain/outlet/outlet.schema.ts";
import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { foldName } from "#lib/language/fold-name.ts";
import type { Tx } from "#lib/db/database.ts";

interface EditedOutlet {
  readonly outletId: string;
  readonly slug: string;
  readonly version: number;
}

/**
 * Renames an outlet or changes its address on the web; its address at the desk (slug) stays. A new name tells every
 * claim in work that appears in its articles that its content changed; a public entry is frozen anew.
 *
 * Refusals: FORBIDDEN below editor; INVALID for a name without letters; NOT_FOUND; CONFLICT with the present values
 * when `version` is stale, or when the name is another outlet's.
 */
export async function editOutlet(
  deps: CommandDeps,
  actor: Actor,
  input: EditOutletInput,
): Promise<Outcome<Done<EditedOutlet>>> {
  return runCommand(deps, actor, async (scope) => {
    const { tx } = scope;
    const refused = refusalOf(actor, "outlet.edit") ?? (await refuseName(tx, input));
    if (refused !== null) return refused;
    const before = await loadOutlet(tx, input.outletId);
    if (before === null) return refuse("NOT_FOUND", "There is no such outlet.");
    const wanted = { name: input.name, url: input.url ?? null };
    const written = await tx.outlet.updateMany({
      where: { id: input.outletId, version: input.version },
      data: { ...wanted, foldedName: foldName(input.name), version: { increment: 1 } },
    });
    if (written.count === 0) {
      const current = (await loadOutlet(tx, input.outletId)) ?? {};
      return refuse("CONFLICT", "Somebody changed this outlet meanwhile.", { current });
    }
    if (wanted.name !== before.name) {
      const noted = await noteSharedChange(scope, actor, await claimsUsingOutlet(tx, input.outletId));
      if (!noted.ok) return noted;
    }
    const changes = fieldChanges(before, wanted, ["name", "url"]);
    scope.record("outlet.edited", "outlet", input.outletId, { changes });
    const entry = { kind: "outlet" as const, slug: before.slug };
    scope.touch(...(await freezeDirectory(tx, { now: scope.now, byId: actor.userId }, [entry])));
    return ok({ outletId: input.outletId, slug: before.slug, version: input.version + 1 });
  });
}

/** Holds the folded name until the transaction ends: one outlet a name, also when two editors rename at once. */
async function refuseName(tx: Tx, { outletId, name }: EditOutletInput): Promise<Refused | null> {
  const foldedName = foldName(name);
  if (foldedName === "") {
    return refuse("INVALID", "A name is written in letters.", {
      fields: { name: [`“${name}” has no letters.`] },
    });
  }
  await lockName(tx, "outlet", foldedName);
  const other = await tx.outlet.findFirst({
    where: { foldedName, id: { not: outletId } },
    select: { name: true },
  });
  if (other === null) return null;
  const sentence = `There is an outlet called ${other.name} already.`;
  return refuse("CONFLICT", sentence, { fields: { name: [sentence] } });
}

function loadOutlet(tx: Tx, outletId: string) {
  return tx.outlet.findUnique({
    where: { id: outletId },
    select: { slug: true, version: true, name: true, url: true },
  });
}
