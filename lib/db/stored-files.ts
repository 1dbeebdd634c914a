import { createHash } from "node:crypto";
import type { Handle, Tx } from "./database.ts";

/** Bytes of one row: small enough that a download holds little memory, large enough that 25 MB are a hundred rows. */
export const chunkBytes = 256 * 1024;

export interface StoredFileInfo {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Keeps bytes under their sha256. The same bytes are kept once: a second call, also a parallel one, adds nothing.
 * Runs in the caller's transaction, so a refused command leaves no file behind.
 */
export async function storeFile(tx: Tx, bytes: Uint8Array, now: Date): Promise<StoredFileInfo> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const info = { sha256, size: bytes.byteLength };
  const made = await tx.storedFile.createMany({ data: [{ ...info, createdAt: now }], skipDuplicates: true });
  if (made.count === 0) return info;
  for (let index = 0; index * chunkBytes < bytes.byteLength; index += 1) {
    const chunk = Uint8Array.from(bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes));
    await tx.fileChunk.createMany({ data: [{ sha256, index, bytes: chunk }] });
  }
  return info;
}

/** Size of a stored file, or null when there is none under this sha256. */
export async function findStoredFile(db: Handle, sha256: string): Promise<StoredFileInfo | null> {
  return db.storedFile.findUnique({ where: { sha256 }, select: { sha256: true, size: true } });
}

/**
 * The bytes of a stored file, chunk after chunk, so that a download never holds the whole. Throws when a chunk is
 * missing: a file cut short must not look complete.
 */
export async function* readStoredFile(
  db: Handle,
  file: StoredFileInfo,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let index = 0; index * chunkBytes < file.size; index += 1) {
    const row = await db.fileChunk.findUnique({
      where: { sha256_index: { sha256: file.sha256, index } },
      select: { bytes: true },
    });
    if (row === null) throw new Error(`Chunk ${String(index)} of stored file ${file.sha256} is missing.`);
    yield row.bytes;
  }
}
