import { maxDocumentBytes, maxDocuments } from "#lib/domain/import/import.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { DocumentFile } from "./intake-document.ts";
import { sniffFormat } from "./sniff-format.ts";
import type { ZipEntry } from "./zip/list-zip-entries.ts";
import { openZip, type ZipArchive } from "./zip/read-zip.ts";
import { zipKind } from "./zip/zip-kind.ts";

/** One article-to-be of an archive; it is unpacked when it is asked for. */
export interface ArchiveMember {
  /** As the archive names it, folders included: to be shown, never to be used as a path. */
  readonly fileName: string;
  /** Refuses INVALID what cannot be unpacked and what is no document by its name. */
  readonly open: () => Promise<Outcome<DocumentFile>>;
}

/** Kinds taken from an archive. Elsewhere the bytes decide alone; here thousands of other files may lie about. */
const documentNames = /\.(?:txt|text|md|html?|xhtml|docx|odt|pdf)$/i;

/**
 * The files of a ZIP in the archive's order, or null when the file is one document. What archivers add of their own
 * (`__MACOSX`, `.DS_Store`, `Thumbs.db`), folders and hidden files are left out.
 *
 * Refuses INVALID a damaged archive, an empty one, one of more than 100 files.
 */
export function listMembers(file: DocumentFile): Outcome<readonly ArchiveMember[] | null> {
  const format = sniffFormat(file.bytes, file.fileName, file.mediaType);
  if (!format.ok || format.value !== "zip") return ok(null);
  const archive = openZip(file.bytes);
  if (!archive.ok) return archive;
  if (zipKind(archive.value) !== "archive") return ok(null);
  const entries = archive.value.entries.filter((entry) => !isRubbish(entry));
  if (entries.length === 0) return refuse("INVALID", "The ZIP holds no files.");
  if (entries.length > maxDocuments) {
    const [count, most] = [entries.length, maxDocuments].map((number) => number.toLocaleString("en-GB"));
    return refuse("INVALID", `The ZIP holds ${count} files; at most ${most} are taken at once.`);
  }
  return ok(entries.map((entry) => memberOf(archive.value, entry)));
}

function isRubbish({ name, isFolder }: ZipEntry): boolean {
  return isFolder || /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}

function memberOf(archive: ZipArchive, entry: ZipEntry): ArchiveMember {
  return {
    fileName: entry.name,
    open: async () => {
      if (!documentNames.test(entry.name)) {
        return refuse("INVALID", "This is no kind of file that holds an article: it was left out.");
      }
      const bytes = await archive.read(entry, maxDocumentBytes);
      return bytes.ok
        ? ok({ bytes: bytes.value, fileName: entry.name.split("/").at(-1) ?? entry.name })
        : bytes;
    },
  };
}
