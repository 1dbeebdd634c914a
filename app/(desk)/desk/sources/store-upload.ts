import { z } from "zod";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { addSnapshot } from "#lib/commands/source/add-snapshot.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { addSnapshotInput } from "#lib/domain/evidence/evidence.schema.ts";
import { refuse } from "#lib/domain/outcome/outcome.ts";
import { id } from "#lib/domain/text/text.schema.ts";

export const uploadInput = z.object({
  sourceId: id,
  // A browser sends an empty, nameless file when none was chosen.
  file: z
    .instanceof(File, { error: "Choose a file." })
    .refine((f) => f.name !== "" || f.size > 0, "Choose a file."),
});

/** The command behind the upload form: the file's bytes are read here, because a schema cannot wait for them. */
export async function storeUpload(
  deps: CommandDeps,
  actor: Actor,
  { sourceId, file }: z.output<typeof uploadInput>,
) {
  const parsed = addSnapshotInput.safeParse({
    sourceId,
    fileName: file.name,
    mediaType: file.type || "application/octet-stream",
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
  if (parsed.success) return addSnapshot(deps, actor, parsed.data);
  const sentences = parsed.error.issues.map(
    (issue) => `The file’s name or type is not usable. ${issue.message}`,
  );
  return refuse("INVALID", "This file cannot be stored.", { fields: { file: sentences } });
}
