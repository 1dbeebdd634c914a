import type { FieldChange } from "#lib/domain/event/event.ts";
import type { WorkingCopy } from "#lib/domain/working-copy/working-copy.ts";
import { freeSlug, lockName } from "#lib/db/slugs.ts";
import { slugify } from "#lib/language/slug.ts";
import type { CommandScope } from "#lib/commands/run-command.ts";

/** Gives the claim exactly these topics, by name; unknown names are made. Returns the change, none when it is none. */
export async function setTopics(
  scope: CommandScope,
  copy: WorkingCopy,
  names: readonly string[],
): Promise<FieldChange[]> {
  const wanted = [...new Set(names)].sort((a, b) => a.localeCompare(b, "en"));
  const present = copy.topics.map((t) => t.name).sort((a, b) => a.localeCompare(b, "en"));
  if (wanted.join("\n") === present.join("\n")) return [];
  await scope.tx.claimTopic.deleteMany({ where: { claimId: copy.id } });
  for (const name of wanted) {
    const topicId = await findOrAddTopic(scope, name);
    await scope.tx.claimTopic.create({ data: { claimId: copy.id, topicId }, select: { topicId: true } });
  }
  return [{ field: "topics", before: present.join(", ") || null, after: wanted.join(", ") || null }];
}

async function findOrAddTopic({ tx, record }: CommandScope, name: string): Promise<string> {
  // Nobody renames another topic to this name, or adds it a second time, meanwhile.
  await lockName(tx, "topic", name.toLowerCase());
  const known = await tx.topic.findFirst({
    where: { name: { equals: name, mode: "insensitive" } },
    select: { id: true },
  });
  if (known !== null) return known.id;
  const slug = await freeSlug(tx, "topics", slugify(name), "topic");
  const made = await tx.topic.create({ data: { name, slug }, select: { id: true } });
  record("topic.added", "topic", made.id, { name });
  return made.id;
}
