import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { readSettings } from "#lib/db/settings.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { fieldChanges } from "#lib/domain/event/event.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import type { EditSettingsInput } from "#lib/domain/settings/settings.schema.ts";
import { staleSettings } from "./stale-settings.ts";

const editedFields = [
  "deskName",
  "organisationName",
  "address",
  "contactEmail",
  "websiteUrl",
  "dataLicenceUrl",
  "timeZone",
  "language",
  "publishCoverage",
] as const;

/**
 * Changes what the desk says about itself; every public page carries it. A field left out stays, null empties it.
 * Refuses FORBIDDEN below managing editor, CONFLICT with the present values on a stale version.
 */
export async function editSettings(
  deps: CommandDeps,
  actor: Actor,
  input: EditSettingsInput,
): Promise<Outcome<Done<{ version: number }>>> {
  return runCommand(deps, actor, async ({ tx, record, touch }) => {
    const refused = refusalOf(actor, "settings.edit");
    if (refused) return refused;
    const before = await readSettings(tx);
    if (before.version !== input.version) return staleSettings(before, editedFields);
    const data = {
      deskName: input.deskName,
      organisationName: emptied(input.organisationName, before.organisationName),
      address: emptied(input.address, before.address),
      contactEmail: emptied(input.contactEmail, before.contactEmail),
      websiteUrl: emptied(input.websiteUrl, before.websiteUrl),
      dataLicenceUrl: emptied(input.dataLicenceUrl, before.dataLicenceUrl),
      timeZone: input.timeZone,
      language: input.language ?? before.language,
      publishCoverage: input.publishCoverage,
    };
    const changes = fieldChanges(before, data, editedFields);
    if (changes.length === 0) return ok({ version: before.version });
    const changed = await tx.setting.updateMany({
      where: { id: 1, version: input.version },
      data: { ...data, version: { increment: 1 } },
    });
    if (changed.count === 0) return staleSettings(await readSettings(tx), editedFields);
    record("desk.settings-changed", "desk", "desk", { changes });
    touch(publicTags.desk);
    return ok({ version: input.version + 1 });
  });
}

function emptied(given: string | null | undefined, before: string): string {
  return given === undefined ? before : (given ?? "");
}
