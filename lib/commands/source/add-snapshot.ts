import { noteSharedChange } from "#lib/commands/claim/note-shared-change.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { claimsUsingSource } from "#lib/db/claims-using.ts";
import { storeFile } from "#lib/db/stored-files.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { maxSnapshotBytes, type AddSnapshotInput } from "#lib/domain/evidence/evidence.schema.ts";
import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";

interface AddedSnapshot {
  readonly snapshotId: string;
  readonly sourceId: string;
  readonly sha256: string;
  /** False when the source had this very file already: nothing was added then. */
  readonly added: boolean;
}

/**
 * Keeps a copy of a source with its sha256 and the time it was captured. The name and media type are kept as given
 * and believed by nobody: files are only ever served as attachments. The same file again is no error.
 *
 * Refusals: FORBIDDEN, also when a claim in review uses the source and the actor neither holds it nor edits;
 * INVALID for an empty file or one above 25 MB; NOT_FOUND.
 */
export async function addSnapshot(
  deps: CommandDeps,
  actor: Actor,
  input: AddSnapshotInput,
): Promise<Outcome<Done<AddedSnapshot>>> {
  return runCommand(deps, actor, async (scope) => {
    const { tx, now } = scope;
    const refused = refusalOf(actor, "snapshot.add") ?? refuseSize(input.bytes);
    if (refused !== null) return refused;
    const source = await tx.source.findUnique({ where: { id: input.sourceId }, select: { id: true } });
    if (source === null) return refuse("NOT_FOUND", "There is no such source.");
    const { sha256, size } = await storeFile(tx, input.bytes, now);
    const data = {
      sourceId: source.id,
      sha256,
      fileName: input.fileName,
      mediaType: input.mediaType,
      capturedAt: now,
      capturedById: actor.userId,
    };
    const made = await tx.snapshot.createManyAndReturn({
      data: [data],
      skipDuplicates: true,
      select: { id: true },
    });
    const snapshotId = made[0]?.id;
    if (snapshotId === undefined) {
      const there = await tx.snapshot.findUniqueOrThrow({
        where: { sourceId_sha256: { sourceId: source.id, sha256 } },
        select: { id: true },
      });
      return ok<AddedSnapshot>({ snapshotId: there.id, sourceId: source.id, sha256, added: false });
    }
    // A publication shows which copies stand behind its evidence, so the content of these claims changed.
    const noted = await noteSharedChange(scope, actor, await claimsUsingSource(tx, source.id));
    if (!noted.ok) return noted;
    scope.record("source.snapshot-added", "source", source.id, { sha256, size, fileName: input.fileName });
    return ok<AddedSnapshot>({ snapshotId, sourceId: source.id, sha256, added: true });
  });
}

function refuseSize(bytes: Uint8Array): Refused | null {
  const sentence =
    bytes.byteLength === 0
      ? "The file is empty."
      : bytes.byteLength > maxSnapshotBytes
        ? "The file is larger than 25 MB: keep the part that matters."
        : null;
  return sentence === null ? null : refuse("INVALID", sentence, { fields: { file: [sentence] } });
}
