import { noteSharedChange } from "#lib/commands/claim/note-shared-change.ts";
import { freezeDirectory } from "#lib/commands/directory/freeze-directory.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { claimsUsingSpeakers } from "#lib/db/claims-using.ts";
import type { Tx } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { fieldChanges } from "#lib/domain/event/event.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import type { EditSpeakerInput } from "#lib/domain/speaker/speaker.schema.ts";
import { currentFields, loadSpeaker } from "./speaker-fields.ts";
import { namesOf, takeNames, type SpeakerName } from "./speaker-names.ts";
import { refuseRoles, roleColumns, sortedRoles } from "./speaker-roles.ts";

const fields = ["name", "kind", "description", "aliases", "roles", "sameAs"] as const;
/** What a publication freezes of a speaker; the rest changes no claim. */
const frozenFields: readonly string[] = ["name", "kind", "roles", "sameAs"];

interface EditedSpeaker {
  readonly speakerId: string;
  readonly slug: string;
  readonly version: number;
}

/**
 * Rewrites a speaker; the lists of aliases, roles and addresses are replaced whole. The address (slug) stays. Where
 * name, kind, roles or addresses change, every claim in work that uses the speaker is told that its content changed.
 * Where the speaker has a live claim, the public entry is frozen anew.
 *
 * Refusals: FORBIDDEN below editor; NOT_FOUND; CONFLICT with the present values when `version` is stale, or when a
 * name belongs to another speaker; INVALID as for a new one. Locks: names, the speaker, the claims in id order, the chain's head.
 */
export async function editSpeaker(
  deps: CommandDeps,
  actor: Actor,
  input: EditSpeakerInput,
): Promise<Outcome<Done<EditedSpeaker>>> {
  return runCommand(deps, actor, async (scope) => {
    const { tx } = scope;
    const refused = refusalOf(actor, "speaker.edit") ?? refuseRoles(input.roles);
    if (refused !== null) return refused;
    const names = namesOf(input.name, input.aliases);
    if (!names.ok) return names;
    const taken = await takeNames(scope, names.value, input.speakerId);
    if (!taken.ok) return taken;
    const before = await loadSpeaker(tx, input.speakerId);
    if (before === null) return refuse("NOT_FOUND", "There is no such speaker.");
    const bumped = await tx.speaker.updateMany({
      where: { id: input.speakerId, version: input.version },
      data: { version: { increment: 1 } },
    });
    if (bumped.count === 0) {
      const current = await loadSpeaker(tx, input.speakerId);
      return refuse("CONFLICT", "Somebody changed this speaker meanwhile.", {
        current: current === null ? {} : currentFields(current),
      });
    }
    const changes = fieldChanges(before, wantedFields(input, names.value), fields);
    await write(tx, input, names.value);
    if (changes.some((c) => frozenFields.includes(c.field))) {
      const noted = await noteSharedChange(scope, actor, await claimsUsingSpeakers(tx, [input.speakerId]));
      if (!noted.ok) return noted;
    }
    scope.record("speaker.edited", "speaker", input.speakerId, { changes });
    const entry = { kind: "speaker" as const, slug: before.slug };
    scope.touch(...(await freezeDirectory(tx, { now: scope.now, byId: actor.userId }, [entry])));
    return ok({ speakerId: input.speakerId, slug: before.slug, version: input.version + 1 });
  });
}

function wantedFields(input: EditSpeakerInput, names: readonly SpeakerName[]) {
  const aliases = names.map((n) => n.alias).filter((alias) => alias !== input.name);
  return {
    name: input.name,
    kind: input.kind,
    description: input.description ?? "",
    aliases: aliases.sort((a, b) => (a < b ? -1 : 1)),
    roles: sortedRoles(roleColumns(input.roles)),
    sameAs: [...new Set(input.sameAs)],
  };
}

async function write(tx: Tx, input: EditSpeakerInput, names: readonly SpeakerName[]): Promise<void> {
  await tx.speakerAlias.deleteMany({ where: { speakerId: input.speakerId } });
  await tx.speakerRole.deleteMany({ where: { speakerId: input.speakerId } });
  await tx.speaker.update({
    where: { id: input.speakerId },
    data: {
      name: input.name,
      kind: input.kind,
      description: input.description ?? "",
      sameAs: [...new Set(input.sameAs)],
      aliases: { createMany: { data: [...names] } },
      roles: { createMany: { data: roleColumns(input.roles) } },
    },
    select: { id: true },
  });
}
