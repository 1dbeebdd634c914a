import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { refuseTwoDates } from "#lib/commands/source/source-columns.ts";
import type { Tx } from "#lib/db/database.ts";
import { dateOf, dayOf } from "#lib/db/days.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { fieldChanges, type FieldChange } from "#lib/domain/event/event.ts";
import type { EditEvidenceInput } from "#lib/domain/evidence/evidence.schema.ts";
import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import { currentFields, loadEvidence, type EvidenceRow } from "./evidence-fields.ts";
import { openEvidence } from "./open-evidence.ts";

interface EditedEvidence {
  readonly evidenceId: string;
  readonly claimId: string;
  readonly version: number;
}

/**
 * Changes one item of evidence; fields that are absent stay, null empties. The source's own fields are changed here
 * only for a confidential item, because it has no row in the library.
 *
 * Refusals: NOT_FOUND; FORBIDDEN; frozen stages; CONFLICT with the present values when the item's `version` is stale;
 * INVALID when a confidential item would lose its public reason, or an open one is given what only those have.
 */
export async function editEvidence(
  deps: CommandDeps,
  actor: Actor,
  input: EditEvidenceInput,
): Promise<Outcome<Done<EditedEvidence>>> {
  return runCommand(deps, actor, async (scope) => {
    const opened = await openEvidence(scope, actor, input.claimId);
    if (!opened.ok) return opened;
    const before = await loadEvidence(scope.tx, input.claimId, input.evidenceId);
    if (before === null) return refuse("NOT_FOUND", "There is no such evidence on this claim.");
    if (before.version !== input.version) {
      return refuse("CONFLICT", "Somebody changed this evidence meanwhile.", {
        current: currentFields(before),
      });
    }
    const refused = before.confidential ? refuseConfidential(input, before) : refuseOpen(input);
    if (refused !== null) return refused;
    const changes = before.confidential ? confidentialChanges(before, input) : openChanges(before, input);
    // The claim's row is locked, so nobody can have changed the item since it was read.
    await write(scope.tx, before.confidential, input);
    scope.record("claim.evidence-edited", "claim", input.claimId, {
      evidenceId: input.evidenceId,
      changes,
      confidential: before.confidential,
    });
    return ok({ evidenceId: input.evidenceId, claimId: input.claimId, version: input.version + 1 });
  });
}

function refuseOpen(input: EditEvidenceInput): Refused | null {
  if (input.source !== undefined) {
    return refuse("INVALID", "This source belongs to the library: change it on its own page.");
  }
  if (!input.confidentialReason) return null;
  return refuse("INVALID", "Only a confidential source is replaced by a public reason.", {
    fields: { confidentialReason: ["This source is not confidential."] },
  });
}

function refuseConfidential(input: EditEvidenceInput, before: EvidenceRow): Refused | null {
  if (input.confidentialReason === null) {
    return refuse("INVALID", "Readers are told why a source is confidential.", {
      fields: { confidentialReason: ["Write the reason readers will see."] },
    });
  }
  const publishedAt =
    input.source?.publishedAt === undefined
      ? dayOf(before.secret?.publishedOn ?? null)
      : input.source.publishedAt;
  const undated = input.source?.undated ?? before.secret?.undated;
  return refuseTwoDates({ publishedAt, undated }, "source.");
}

function openChanges(before: EvidenceRow, input: EditEvidenceInput): FieldChange[] {
  const { stance, quote, locator, note, independenceGroup } = input;
  const after = given({ stance, quote, locator, note, independenceGroup });
  return fieldChanges(before, after, ["stance", "quote", "locator", "note", "independenceGroup"]);
}

/** What is kept apart never enters an event: the history says that it changed, not what it says. */
function confidentialChanges(before: EvidenceRow, input: EditEvidenceInput): FieldChange[] {
  const { stance, confidentialReason, quote, locator, note, independenceGroup, source } = input;
  const changes = fieldChanges(before, given({ stance, confidentialReason }), [
    "stance",
    "confidentialReason",
  ]);
  const apart = Object.keys(given({ quote, locator, note, independenceGroup, source }));
  return apart.length === 0
    ? changes
    : [...changes, { field: "confidential details", before: null, after: null }];
}

async function write(tx: Tx, confidential: boolean, input: EditEvidenceInput): Promise<void> {
  const { stance, independenceGroup, confidentialReason, quote, locator, note } = input;
  const own = given({ stance, independenceGroup });
  const words = given({ quote, locator, note });
  await tx.evidence.update({
    where: { id: input.evidenceId },
    data: {
      ...own,
      ...(confidential
        ? { ...given({ confidentialReason }), secret: { update: { ...words, ...secretSource(input) } } }
        : words),
      version: { increment: 1 },
    },
    select: { id: true },
  });
}

function secretSource({ source }: EditEvidenceInput) {
  if (source === undefined) return {};
  const { title, url, kind, tier, undated, publisher, publishedAt } = source;
  return {
    ...given({ title, url, kind, tier, undated }),
    ...(publisher === undefined ? {} : { publisher: publisher ?? "" }),
    ...(publishedAt === undefined ? {} : { publishedOn: dateOf(publishedAt) }),
  };
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the fields that were not sent. */
function given<T extends Record<string, unknown>>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}
