import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { readSettings } from "#lib/db/settings.ts";
import { storeFile } from "#lib/db/stored-files.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { logoMediaTypeOf } from "#lib/domain/settings/logo.rules.ts";
import type { SetLogoInput } from "#lib/domain/settings/settings.schema.ts";
import { staleSettings } from "./stale-settings.ts";

/**
 * Sets the organisation's logo, which ClaimReview and the public pages name by its sha256. The bytes decide what kind
 * of picture it is; the type the browser sent must agree.
 * Refuses FORBIDDEN below managing editor, INVALID for anything but PNG, JPEG or WebP, CONFLICT on a stale version.
 */
export async function setLogo(
  deps: CommandDeps,
  actor: Actor,
  input: SetLogoInput,
): Promise<Outcome<Done<{ sha256: string }>>> {
  return runCommand(deps, actor, async ({ tx, now, record, touch }) => {
    const refused = refusalOf(actor, "settings.edit");
    if (refused) return refused;
    if (logoMediaTypeOf(input.bytes) !== input.mediaType) {
      const sentence = "This file is not a PNG, JPEG or WebP picture.";
      return refuse("INVALID", sentence, { fields: { logo: [sentence] } });
    }
    const before = await readSettings(tx);
    if (before.version !== input.version) return staleSettings(before, []);
    const { sha256 } = await storeFile(tx, input.bytes, now);
    const changed = await tx.setting.updateMany({
      where: { id: 1, version: input.version },
      data: { logoSha256: sha256, version: { increment: 1 } },
    });
    if (changed.count === 0) return staleSettings(await readSettings(tx), []);
    record("desk.settings-changed", "desk", "desk", {
      changes: [{ field: "logoSha256", before: before.logoSha256, after: sha256 }],
    });
    touch(publicTags.desk);
    return ok({ sha256 });
  });
}
