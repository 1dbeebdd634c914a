import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { staleSettings } from "#lib/commands/settings/stale-settings.ts";
import { readSettings } from "#lib/db/settings.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { fieldChanges } from "#lib/domain/event/event.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import type { EditReaderSettingsInput } from "#lib/domain/reader-message/reader-message.schema.ts";

const fields = ["readerMessages", "readerContactDays"] as const;

/**
 * Whether the public forms take messages, and how long names and addresses are kept. A shorter time holds for what was
 * sent before as well; a longer one does not.
 * Refuses FORBIDDEN below managing editor, CONFLICT with the present values on a stale version.
 */
export async function editReaderSettings(
  deps: CommandDeps,
  actor: Actor,
  { version, readerMessages, readerContactDays }: EditReaderSettingsInput,
): Promise<Outcome<Done<{ version: number }>>> {
  return runCommand(deps, actor, async ({ tx, record, touch }) => {
    const refused = refusalOf(actor, "settings.edit");
    if (refused) return refused;
    const before = await readSettings(tx);
    if (before.version !== version) return staleSettings(before, fields);
    const data = { readerMessages, readerContactDays };
    const changes = fieldChanges(before, data, fields);
    if (changes.length === 0) return ok({ version });
    const changed = await tx.setting.updateMany({
      where: { id: 1, version },
      data: { ...data, version: { increment: 1 } },
    });
    if (changed.count === 0) return staleSettings(await readSettings(tx), fields);
    record("desk.settings-changed", "desk", "desk", { changes });
    touch(publicTags.desk);
    return ok({ version: version + 1 });
  });
}
