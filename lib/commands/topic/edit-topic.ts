import { noteSharedChange } from "#lib/commands/claim/note-shared-change.ts";
import { freezeDirectory } from "#lib/commands/directory/freeze-directory.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { claimsUsingTopic } from "#lib/db/claims-using.ts";
import type { Tx } from "#lib/db/database.ts";
import { lockName } from "#lib/db/slugs.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { fieldChanges } from "#lib/domain/event/event.ts";
import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import type { EditTopicInput } from "#lib/domain/topic/topic.schema.ts";
import { foldName } from "#lib/language/fold-name.ts";

interface EditedTopic {
  readonly topicId: string;
  readonly slug: string;
  readonly version: number;
}

/**
 * Renames a topic or says what belongs to it; its address (slug) stays. A new name tells every claim in work that has
 * the topic that its content changed; a public entry is frozen anew.
 *
 * Refusals: FORBIDDEN below editor; INVALID for a name without letters; NOT_FOUND; CONFLICT with the present values
 * when `version` is stale, or when the name is another topic's. Locks: the name, the topic, the claims in id order,
 * the chain's head.
 */
export async function editTopic(
  deps: CommandDeps,
  actor: Actor,
  input: EditTopicInput,
): Promise<Outcome<Done<EditedTopic>>> {
  return runCommand(deps, actor, async (scope) => {
    const { tx } = scope;
    const refused = refusalOf(actor, "topic.edit") ?? (await refuseName(tx, input));
    if (refused !== null) return refused;
    const before = await loadTopic(tx, input.topicId);
    if (before === null) return refuse("NOT_FOUND", "There is no such topic.");
    const wanted = { name: input.name, description: input.description ?? "" };
    const written = await tx.topic.updateMany({
      where: { id: input.topicId, version: input.version },
      data: { ...wanted, version: { increment: 1 } },
    });
    if (written.count === 0) {
      const current = (await loadTopic(tx, input.topicId)) ?? {};
      return refuse("CONFLICT", "Somebody changed this topic meanwhile.", { current });
    }
    if (wanted.name !== before.name) {
      const noted = await noteSharedChange(scope, actor, await claimsUsingTopic(tx, input.topicId));
      if (!noted.ok) return noted;
    }
    const changes = fieldChanges(before, wanted, ["name", "description"]);
    scope.record("topic.edited", "topic", input.topicId, { changes });
    const entry = { kind: "topic" as const, slug: before.slug };
    scope.touch(...(await freezeDirectory(tx, { now: scope.now, byId: actor.userId }, [entry])));
    return ok({ topicId: input.topicId, slug: before.slug, version: input.version + 1 });
  });
}

/** Holds the name until the transaction ends. Names are compared as where a claim is given topics: without case. */
async function refuseName(tx: Tx, { topicId, name }: EditTopicInput): Promise<Refused | null> {
  if (foldName(name) === "") {
    return refuse("INVALID", "A name is written in letters.", {
      fields: { name: [`“${name}” has no letters.`] },
    });
  }
  await lockName(tx, "topic", name.toLowerCase());
  const other = await tx.topic.findFirst({
    where: { name: { equals: name, mode: "insensitive" }, id: { not: topicId } },
    select: { name: true },
  });
  if (other === null) return null;
  const sentence = `There is a topic called ${other.name} already.`;
  return refuse("CONFLICT", sentence, { fields: { name: [sentence] } });
}

function loadTopic(tx: Tx, topicId: string) {
  return tx.topic.findUnique({
    where: { id: topicId },
    select: { slug: true, version: true, name: true, description: true },
  });
}
