import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import { insertSource } from "#lib/commands/source/insert-source.ts";
import { refuseTwoDates, sourceColumns } from "#lib/commands/source/source-columns.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { AddEvidenceInput, AddSourceInput } from "#lib/domain/evidence/evidence.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { openEvidence } from "./open-evidence.ts";

interface AddedEvidence {
  readonly evidenceId: string;
  readonly claimId: string;
  /** Null for confidential evidence. */
  readonly sourceId: string | null;
  readonly version: number;
}

/**
 * Adds one item of evidence to a claim, from a source of the library or a new one. Confidential evidence makes no
 * source: all that identifies it goes into a table of its own and into no event.
 *
 * Refusals: NOT_FOUND; FORBIDDEN unless assignee or editor; INVALID for an unknown source, a confidential item without
 * public reason or with a source of the library, an open one with such a reason, two dates; frozen stages.
 */
export async function addEvidence(
  deps: CommandDeps,
  actor: Actor,
  input: AddEvidenceInput,
): Promise<Outcome<Done<AddedEvidence>>> {
  return runCommand(deps, actor, async (scope) => {
    const opened = await openEvidence(scope, actor, input.claimId);
    if (!opened.ok) return opened;
    const added = input.confidential
      ? await addConfidential(scope, actor, input)
      : await addOpen(scope, actor, input);
    if (!added.ok) return added;
    const { evidenceId, sourceId } = added.value;
    scope.record("claim.evidence-added", "claim", input.claimId, {
      evidenceId,
      sourceId,
      stance: input.stance,
      confidential: input.confidential ?? false,
    });
    return ok({ evidenceId, sourceId, claimId: input.claimId, version: 1 });
  });
}

type Added = Outcome<{ evidenceId: string; sourceId: string | null }>;

async function addOpen(scope: CommandScope, actor: Actor, input: AddEvidenceInput): Promise<Added> {
  if (input.confidentialReason) {
    return refuse("INVALID", "Only a confidential source is replaced by a public reason.", {
      fields: { confidentialReason: ["Tick “confidential”, or leave this empty."] },
    });
  }
  const source = await openSource(scope, actor, input.source);
  if (!source.ok) return source;
  const evidence = await scope.tx.evidence.create({
    data: {
      ...sharedColumns(scope, actor, input),
      sourceId: source.value,
      quote: input.quote ?? null,
      locator: input.locator ?? null,
      note: input.note ?? null,
    },
    select: { id: true },
  });
  return ok({ evidenceId: evidence.id, sourceId: source.value });
}

/** The source's id: looked up, or made in the same transaction. */
async function openSource(
  scope: CommandScope,
  actor: Actor,
  source: { id: string } | AddSourceInput,
): Promise<Outcome<string>> {
  if (!("id" in source)) {
    return refuseTwoDates(source, "source.") ?? ok(await insertSource(scope, actor, source));
  }
  const found = await scope.tx.source.findUnique({ where: { id: source.id }, select: { id: true } });
  if (found !== null) return ok(found.id);
  return refuse("INVALID", "There is no such source.", {
    fields: { "source.id": ["Choose a source of the list."] },
  });
}

async function addConfidential(scope: CommandScope, actor: Actor, input: AddEvidenceInput): Promise<Added> {
  if (!input.confidentialReason) {
    return refuse("INVALID", "Readers are told why a source is confidential.", {
      fields: { confidentialReason: ["Write the reason readers will see."] },
    });
  }
  if ("id" in input.source) {
    return refuse("INVALID", "A source of the library is known to the desk, so it cannot be confidential.", {
      fields: { "source.id": ["Describe the confidential source here instead: it is kept apart."] },
    });
  }
  const refused = refuseTwoDates(input.source, "source.");
  if (refused !== null) return refused;
  const evidence = await scope.tx.evidence.create({
    data: {
      ...sharedColumns(scope, actor, input),
      confidential: true,
      confidentialReason: input.confidentialReason,
      secret: {
        create: {
          ...sourceColumns(input.source),
          quote: input.quote ?? null,
          locator: input.locator ?? null,
          note: input.note ?? null,
        },
      },
    },
    select: { id: true },
  });
  return ok({ evidenceId: evidence.id, sourceId: null });
}

function sharedColumns(scope: CommandScope, actor: Actor, input: AddEvidenceInput) {
  return {
    claimId: input.claimId,
    stance: input.stance,
    independenceGroup: input.independenceGroup ?? null,
    createdById: actor.userId,
    createdAt: scope.now,
  };
}
