import { maxDocumentBytes } from "#lib/domain/import/import.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { DocumentFile, IntakeDocument } from "./intake-document.ts";
import { readText } from "./read-text.ts";
import { readInWorker } from "./reader-thread.ts";
import { sniffFormat } from "./sniff-format.ts";

/**
 * The article in a file: plain text, HTML, Word (.docx), OpenDocument (.odt) or PDF, told apart by the bytes first and
 * the name last. Everything but plain text is read in a thread of its own, which is given half a minute and a bounded
 * memory, so that no file holds up the desk.
 *
 * Refuses with INVALID, one sentence that says what to do: an empty, locked, damaged or oversized file, one without
 * text, one of another kind. Never throws on any bytes.
 */
export async function readDocument(file: DocumentFile): Promise<Outcome<IntakeDocument>> {
  const size = refuseSize(file.bytes.length);
  if (!size.ok) return size;
  const format = sniffFormat(file.bytes, file.fileName, file.mediaType);
  if (!format.ok) return format;
  return format.value === "text" ? readText(file.bytes) : readInWorker(file);
}

/** Refuses a file of more bytes than `maxDocumentBytes`, naming both sizes. */
export function refuseSize(bytes: number): Outcome<null> {
  if (bytes <= maxDocumentBytes) return ok(null);
  const size = (bytes / 1_000_000).toFixed(1);
  return refuse(
    "INVALID",
    `The file has ${size} MB; at most ${String(maxDocumentBytes / 1_000_000)} MB can be taken.`,
  );
}
