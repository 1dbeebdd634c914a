import type {
  DirectoryKind,
  DirectoryPublication,
  FrozenEntry,
} from "#lib/domain/publication/publication.ts";
import { canonicalJson, sha256 } from "./canonical-json.ts";

/** An entry of the public directory by kind and address. */
export interface EntryRef {
  readonly kind: DirectoryKind;
  readonly slug: string;
}

/** A frozen copy ready to be stored: `body` is canonical JSON, `sha256` is taken over its UTF-8 bytes. */
export interface FrozenDirectoryCopy {
  readonly body: string;
  readonly sha256: string;
}

/** sha256 of the canonical JSON of an entry's fields alone: the same fields are not published twice. */
export function entryHashOf(entry: FrozenEntry): string {
  return sha256(canonicalJson(entry));
}

/** The next numbered copy of an entry. `publishedAt` is ISO 8601 UTC. */
export function freezeEntry(copy: Omit<DirectoryPublication, "kind">): FrozenDirectoryCopy {
  const body = canonicalJson({ kind: "directory", ...copy } satisfies DirectoryPublication);
  return { body, sha256: sha256(body) };
}
