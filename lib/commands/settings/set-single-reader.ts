import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { readSettings } from "#lib/db/settings.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import type { SetSingleReaderInput } from "#lib/domain/settings/settings.schema.ts";
import { staleSettings } from "./stale-settings.ts";

/**
 * Lets a contributor to a claim approve it, or stops that (product.md, "Single-reader setting"). What is published that
 * way says "not second-reviewed". Refuses FORBIDDEN below admin, CONFLICT on a stale version.
 */
export async function setSingleReader(
  deps: CommandDeps,
  actor: Actor,
  input: SetSingleReaderInput,
): Promise<Outcome<Done<{ singleReader: boolean }>>> {
  return runCommand(deps, actor, async ({ tx, record }) => {
    const refused = refusalOf(actor, "settings.single-reader");
    if (refused) return refused;
    const before = await readSettings(tx);
    if (before.version !== input.version) return staleSettings(before, ["singleReader"]);
    const { singleReader } = input;
    if (before.singleReader === singleReader) return ok({ singleReader });
    const changed = await tx.setting.updateMany({
      where: { id: 1, version: input.version },
      data: { singleReader, version: { increment: 1 } },
    });
    if (changed.count === 0) return staleSettings(await readSettings(tx), ["singleReader"]);
    record("desk.single-reader-changed", "desk", "desk", { singleReader });
    return ok({ singleReader });
  });
}
