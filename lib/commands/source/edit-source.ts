import { noteSharedChange } from "#lib/commands/claim/note-shared-change.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { claimsUsingSource } from "#lib/db/claims-using.ts";
import type { Tx } from "#lib/db/database.ts";
import { dayOf } from "#lib/db/days.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { fieldChanges } from "#lib/domain/event/event.ts";
import type { EditSourceInput } from "#lib/domain/evidence/evidence.schema.ts";
import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { refuseTwoDates, sourceColumns } from "./source-columns.ts";

const fields = [
  "title",
  "publisher",
  "url",
  "kind",
  "tier",
  "publishedAt",
  "undated",
  "interestNote",
] as const;

/**
 * Rewrites a source's fields; fields left out of the input are emptied, as a form sends all of them. Publications
 * keep what they froze; every claim in work that uses the source is told that its content changed. Editors may, and
 * whoever added the source: a researcher completes what the gate asks for.
 *
 * Refusals: FORBIDDEN; NOT_FOUND; INVALID when dated and undated; CONFLICT with the present values when `version` is
 * stale. Without a difference nothing is written. Locks: the source, then the claims in id order.
 */
export async function editSource(
  deps: CommandDeps,
  actor: Actor,
  input: EditSourceInput,
): Promise<Outcome<Done<{ sourceId: string; version: number }>>> {
  return runCommand(deps, actor, async (scope) => {
    const { tx } = scope;
    const before = await loadFields(tx, input.sourceId);
    if (before === null) return refuse("NOT_FOUND", "There is no such source.");
    const owner = await tx.source.findUnique({
      where: { id: input.sourceId },
      select: { createdById: true },
    });
    const refused =
      refusalOf(actor, "source.edit", { ownerId: owner?.createdById ?? null }) ?? refuseTwoDates(input);
    if (refused !== null) return refused;
    const columns = { ...sourceColumns(input), interestNote: input.interestNote ?? null };
    const changes = fieldChanges(before, { ...columns, publishedAt: dayOf(columns.publishedOn) }, fields);
    if (changes.length === 0 && before.version === input.version) {
      return ok({ sourceId: input.sourceId, version: before.version });
    }
    const written = await tx.source.updateMany({
      where: { id: input.sourceId, version: input.version },
      data: { ...columns, version: { increment: 1 } },
    });
    if (written.count === 0) return stale(tx, input.sourceId);
    const noted = await noteSharedChange(scope, actor, await claimsUsingSource(tx, input.sourceId));
    if (!noted.ok) return noted;
    scope.record("source.edited", "source", input.sourceId, { changes });
    return ok({ sourceId: input.sourceId, version: input.version + 1 });
  });
}

async function stale(tx: Tx, sourceId: string): Promise<Refused> {
  const current = await loadFields(tx, sourceId);
  return refuse("CONFLICT", "Somebody changed this source meanwhile.", { current: current ?? {} });
}

/** The fields as a form spells them. */
async function loadFields(tx: Tx, sourceId: string) {
  const row = await tx.source.findUnique({
    where: { id: sourceId },
    select: {
      version: true,
      title: true,
      publisher: true,
      url: true,
      kind: true,
      tier: true,
      publishedOn: true,
      undated: true,
      interestNote: true,
    },
  });
  if (row === null) return null;
  const { publishedOn, ...rest } = row;
  return { ...rest, publishedAt: dayOf(publishedOn) };
}
