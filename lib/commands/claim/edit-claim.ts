import { fieldChanges, type FieldChange } from "#lib/domain/event/event.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { EditClaimInput } from "#lib/domain/claim/claim.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import type { WorkingCopy } from "#lib/domain/working-copy/working-copy.ts";
import { resolveOptionalSpeaker } from "#lib/commands/speaker/resolve-speaker.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import { changeClaimSlug } from "./claim-slug.ts";
import { noteContentChange } from "./note-content-change.ts";
import { openClaim, type ChangedClaim } from "./open-claim.ts";
import { setTopics } from "./set-topics.ts";

/** Fields that change the claim's words themselves; the rest are the gate's written reasons and the due date. */
const wordFields = ["text", "statement", "type", "reason", "language", "speaker", "topics"] as const;
/** Columns as the input names them. */
const columns = [
  "text",
  "statement",
  "type",
  "reason",
  "language",
  "singleSourceReason",
  "noPrimaryReason",
  "oneSidedNote",
  "noReplyReason",
  "publicReason",
] as const;

const columnSelect = {
  text: true,
  statement: true,
  type: true,
  reason: true,
  language: true,
  singleSourceReason: true,
  noPrimaryReason: true,
  oneSidedNote: true,
  noReplyReason: true,
  publicReason: true,
  dueAt: true,
} as const;

/**
 * Changes the claim's own fields. `textVersion` (the form) or `version` (the API's If-Match) must be current.
 *
 * Refusals: NOT_FOUND, FORBIDDEN, CONFLICT with the present values, ILLEGAL_MOVE while content is frozen, INVALID
 * for an unknown speaker.
 */
export async function editClaim(
  deps: CommandDeps,
  actor: Actor,
  input: EditClaimInput,
): Promise<Outcome<Done<ChangedClaim>>> {
  return runCommand(deps, actor, async (scope) => {
    const opened = await openClaim(scope, input.claimId);
    if (!opened.ok) return opened;
    const { copy } = opened.value;
    const refused = refusalToEdit(actor, copy, input) ?? staleness(copy, input) ?? missing(copy, input);
    if (refused !== null) return refused;
    const changes = await applyChanges(scope, copy, input);
    if (!changes.ok) return changes;
    if (changes.value.length === 0) return ok({ id: copy.id, slug: copy.slug, version: copy.version });
    return finish(scope, actor, copy, input, changes.value);
  });
}

function refusalToEdit(actor: Actor, copy: WorkingCopy, input: EditClaimInput) {
  const subject = {
    authorId: copy.author?.id ?? null,
    assigneeId: copy.assignee?.id ?? null,
    stage: copy.stage,
  };
  const touchesWords = wordFields.some((field) => input[field] !== undefined);
  return refusalOf(actor, touchesWords ? "claim.edit" : "claim.reasons", subject);
}

/** An accepted claim keeps its type and its reason for checking (the guards of "accept"). */
function missing(copy: WorkingCopy, input: EditClaimInput) {
  if (copy.stage === "candidate") return null;
  const sentences = { type: "Choose the type of claim.", reason: "Write the reason for checking it." };
  const empty = (["type", "reason"] as const).filter((field) => input[field] === null);
  if (empty[0] === undefined) return null;
  return refuse("INVALID", sentences[empty[0]], {
    fields: Object.fromEntries(empty.map((field) => [field, [sentences[field]]])),
  });
}

function staleness(copy: WorkingCopy, input: EditClaimInput) {
  const current =
    input.textVersion == null ? input.version === copy.version : input.textVersion === copy.textVersion;
  if (current) return null;
  return refuse("CONFLICT", "Somebody changed the claim while you were writing.", {
    current: { ...presentValues(copy), version: copy.version, textVersion: copy.textVersion },
  });
}

function presentValues(copy: WorkingCopy): Record<string, string | null> {
  return {
    text: copy.text,
    statement: copy.statement,
    type: copy.type,
    reason: copy.reason,
    language: copy.language,
    speaker: copy.speaker?.name ?? null,
    singleSourceReason: copy.reasons.singleSource,
    noPrimaryReason: copy.reasons.noPrimary,
    oneSidedNote: copy.reasons.oneSided,
    noReplyReason: copy.reasons.noReply,
  };
}

async function applyChanges(
  scope: CommandScope,
  copy: WorkingCopy,
  input: EditClaimInput,
): Promise<Outcome<FieldChange[]>> {
  const changes = await changeColumns(scope, copy.id, input);
  if (input.speaker !== undefined) {
    const speakerId = await resolveOptionalSpeaker(scope, input.speaker);
    if (!speakerId.ok) return speakerId;
    changes.push(...(await changeSpeaker(scope, copy, speakerId.value)));
  }
  if (input.topics !== undefined) changes.push(...(await setTopics(scope, copy, input.topics)));
  return ok(changes);
}

async function changeColumns(
  { tx }: CommandScope,
  claimId: string,
  input: EditClaimInput,
): Promise<FieldChange[]> {
  const before = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: columnSelect });
  const dueAt = input.dueAt == null ? input.dueAt : new Date(input.dueAt);
  const after = { ...given(input), ...(dueAt === undefined ? {} : { dueAt }) };
  await tx.claim.update({ where: { id: claimId }, data: after, select: { id: true } });
  return fieldChanges<Record<string, unknown>>(before, after, [...columns, "dueAt"]);
}

async function changeSpeaker(
  { tx }: CommandScope,
  copy: WorkingCopy,
  speakerId: string | null,
): Promise<FieldChange[]> {
  if (speakerId === (copy.speaker?.id ?? null)) return [];
  const { speaker } = await tx.claim.update({
    where: { id: copy.id },
    data: { speakerId },
    select: { speaker: { select: { name: true } } },
  });
  return [{ field: "speaker", before: copy.speaker?.name ?? null, after: speaker?.name ?? null }];
}

async function finish(
  scope: CommandScope,
  actor: Actor,
  copy: WorkingCopy,
  input: EditClaimInput,
  changes: FieldChange[],
): Promise<Outcome<ChangedClaim>> {
  const { tx, now, record } = scope;
  const internalOnly = changes.every((c) => c.field === "dueAt" || c.field === "publicReason");
  const noted = internalOnly ? null : await noteContentChange(scope, actor, copy.id);
  if (noted !== null && !noted.ok) return noted;
  const version = noted === null ? copy.version + 1 : noted.value.version;
  const textChanged = input.text !== undefined && input.text !== copy.text;
  const slug = textChanged ? await changeClaimSlug(scope, copy, input.text ?? copy.text) : copy.slug;
  await tx.claim.update({
    where: { id: copy.id },
    data: { version, textVersion: copy.textVersion + 1, updatedAt: now },
    select: { id: true },
  });
  record("claim.edited", "claim", copy.id, { changes });
  return ok({ id: copy.id, slug, version });
}

/** The columns that the input names; an absent one is left as it is. */
function given(input: EditClaimInput): Prisma.ClaimUncheckedUpdateInput {
  const named = columns
    .filter((column) => input[column] !== undefined)
    .map((column) => [column, input[column]]);
  return Object.fromEntries(named) as Prisma.ClaimUncheckedUpdateInput;
}
