import type { Handle } from "#lib/db/database.ts";
import { findStoredFile, readStoredFile } from "#lib/db/stored-files.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";

export interface StoredFileView {
  /** As whoever uploaded it called it: hostile text. */
  readonly fileName: string;
  /** As given with the upload: believed by nobody. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** The bytes in order, read as they are asked for. */
  readonly chunks: AsyncGenerator<Uint8Array<ArrayBuffer>>;
}

const sha256Form = /^[0-9a-f]{64}$/;

/** A stored copy by its sha256, under the name of its first upload; null when there is none or the actor may not read. */
export async function getStoredFile(
  db: Handle,
  actor: Actor,
  sha256: string,
): Promise<StoredFileView | null> {
  if (!can(actor, "desk.read") || !sha256Form.test(sha256)) return null;
  const file = await findStoredFile(db, sha256);
  if (file === null) return null;
  const named = await firstName(db, sha256);
  return {
    fileName: named?.fileName ?? `${sha256.slice(0, 12)}.bin`,
    mediaType: named?.mediaType ?? "application/octet-stream",
    size: file.size,
    chunks: readStoredFile(db, file),
  };
}

/** Name and type under which the bytes first came: as the copy of a source, or as what an article was read from. */
async function firstName(db: Handle, sha256: string) {
  const first = {
    where: { sha256 },
    orderBy: [{ capturedAt: "asc" as const }, { id: "asc" as const }],
    select: { fileName: true, mediaType: true },
  };
  return (await db.snapshot.findFirst(first)) ?? (await db.articleSnapshot.findFirst(first));
}
