import type { CommandScope } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { AddSourceInput } from "#lib/domain/evidence/evidence.schema.ts";
import { sourceColumns } from "./source-columns.ts";

/** Writes a new source and its event in a running command; returns its id. The caller has checked permission and dates. */
export async function insertSource(
  scope: CommandScope,
  actor: Actor,
  input: AddSourceInput,
): Promise<string> {
  const source = await scope.tx.source.create({
    data: {
      ...sourceColumns(input),
      interestNote: input.interestNote ?? null,
      createdById: actor.userId,
      createdAt: scope.now,
    },
    select: { id: true, title: true, url: true },
  });
  scope.record("source.added", "source", source.id, { title: source.title, url: source.url });
  return source.id;
}
