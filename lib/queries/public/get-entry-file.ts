import type { DirectoryKind } from "#lib/domain/publication/publication.ts";
import type { Handle } from "#lib/db/database.ts";
import { resolveEntryAddress } from "./resolve-entry-address.ts";

/** A frozen copy byte for byte: `sha256` is taken over the UTF-8 bytes of `body`. */
export interface EntryFile {
  readonly n: number;
  readonly body: string;
  readonly sha256: string;
}

/**
 * The canonical JSON of the copy that an entry's page shows, so that anybody can recompute its hash. Null unless the
 * entry is public under this very address. Earlier copies are not handed out (ADR 0043).
 */
export async function getEntryFile(db: Handle, kind: DirectoryKind, slug: string): Promise<EntryFile | null> {
  const address = await resolveEntryAddress(db, kind, slug);
  if (address?.kind !== "entry") return null;
  const file = await db.publication.findUnique({
    where: { id: address.publicationId },
    select: { n: true, body: true, sha256: true },
  });
  return file === null || file.body === "" ? null : file;
}
