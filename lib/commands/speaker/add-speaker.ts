import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { freeSlug } from "#lib/db/slugs.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import type { AddSpeakerInput } from "#lib/domain/speaker/speaker.schema.ts";
import { slugify } from "#lib/language/slug.ts";
import { namesOf, takeNames } from "./speaker-names.ts";
import { refuseRoles, roleColumns } from "./speaker-roles.ts";

/**
 * Adds a speaker; the name itself is one of the aliases.
 *
 * Refusals: FORBIDDEN below editor; INVALID for a name without letters or a role that ends before it begins; CONFLICT
 * when a name belongs to another speaker.
 */
export async function addSpeaker(
  deps: CommandDeps,
  actor: Actor,
  input: AddSpeakerInput,
): Promise<Outcome<Done<{ speakerId: string; slug: string }>>> {
  return runCommand(deps, actor, async (scope) => {
    const refused = refusalOf(actor, "speaker.edit") ?? refuseRoles(input.roles);
    if (refused !== null) return refused;
    const names = namesOf(input.name, input.aliases);
    if (!names.ok) return names;
    const taken = await takeNames(scope, names.value, null);
    if (!taken.ok) return taken;
    const slug = await freeSlug(scope.tx, "speakers", slugify(input.name), "speaker");
    const speaker = await scope.tx.speaker.create({
      data: {
        slug,
        name: input.name,
        kind: input.kind,
        description: input.description ?? "",
        sameAs: [...new Set(input.sameAs)],
        createdAt: scope.now,
        aliases: { createMany: { data: names.value } },
        roles: { createMany: { data: roleColumns(input.roles) } },
      },
      select: { id: true },
    });
    scope.record("speaker.added", "speaker", speaker.id, { name: input.name, slug });
    return ok({ speakerId: speaker.id, slug });
  });
}
