import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { readSettings } from "#lib/db/settings.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { fieldChanges } from "#lib/domain/event/event.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import type { SetIfcnInput } from "#lib/domain/settings/settings.schema.ts";
import { staleSettings } from "./stale-settings.ts";

const fields = ["ifcnSignatory", "ifcnUrl"] as const;

/**
 * Says whether the desk signed the IFCN's code of principles; its corrections policy tells readers then that they may
 * complain there, and where (standards.md 4, criterion 6.4).
 * Refuses FORBIDDEN below managing editor, CONFLICT on a stale version.
 */
export async function setIfcn(
  deps: CommandDeps,
  actor: Actor,
  input: SetIfcnInput,
): Promise<Outcome<Done<{ ifcnSignatory: boolean }>>> {
  return runCommand(deps, actor, async ({ tx, record, touch }) => {
    const refused = refusalOf(actor, "settings.edit");
    if (refused) return refused;
    const before = await readSettings(tx);
    if (before.version !== input.version) return staleSettings(before, fields);
    const data = { ifcnSignatory: input.ifcnSignatory, ifcnUrl: input.ifcnUrl ?? "" };
    const changes = fieldChanges(before, data, fields);
    if (changes.length === 0) return ok({ ifcnSignatory: data.ifcnSignatory });
    const changed = await tx.setting.updateMany({
      where: { id: 1, version: input.version },
      data: { ...data, version: { increment: 1 } },
    });
    if (changed.count === 0) return staleSettings(await readSettings(tx), fields);
    record("desk.settings-changed", "desk", "desk", { changes });
    touch(publicTags.desk);
    return ok({ ifcnSignatory: data.ifcnSignatory });
  });
}
