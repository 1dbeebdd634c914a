import "server-only";

import { database } from "#lib/db/database.ts";
import { readSettings } from "#lib/db/settings.ts";
import { findStoredFile, readStoredFile } from "#lib/db/stored-files.ts";
import { logoMediaTypeOf } from "#lib/domain/settings/logo.rules.ts";

interface Logo {
  /** One of the types a logo may have, as its own bytes say. */
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The present logo when this is its sha256, else null. A logo is at most 512 KB, so it is read whole. */
export async function readLogo(sha256: string): Promise<Logo | null> {
  const db = database();
  const { logoSha256 } = await readSettings(db);
  const file = logoSha256 === sha256 ? await findStoredFile(db, sha256) : null;
  if (file === null) return null;
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for await (const chunk of readStoredFile(db, file)) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  const mediaType = logoMediaTypeOf(bytes);
  return mediaType === null ? null : { mediaType, bytes };
}
