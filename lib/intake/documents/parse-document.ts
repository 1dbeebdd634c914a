import { refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { DocumentFile, IntakeDocument } from "./intake-document.ts";
import { readDocx } from "./office/read-docx.ts";
import { readOdt } from "./office/read-odt.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { readHtml } from "./read-html.ts";
import { readText } from "./read-text.ts";
import { sniffFormat } from "./sniff-format.ts";
import { openZip } from "./zip/read-zip.ts";
import { zipKind } from "./zip/zip-kind.ts";

/**
 * Reads a document in this thread, for as long as it takes: `readDocument` is the door that bounds it. Refuses with
 * INVALID, one sentence that says what to do; no bytes make it throw.
 */
export async function parseDocument(file: DocumentFile): Promise<Outcome<IntakeDocument>> {
  const format = sniffFormat(file.bytes, file.fileName, file.mediaType);
  if (!format.ok) return format;
  if (format.value === "text") return readText(file.bytes);
  if (format.value === "html") return readHtml(file.bytes, file.url);
  if (format.value === "pdf") return readPdf(file.bytes);
  return readPacked(file.bytes);
}

async function readPacked(bytes: Uint8Array): Promise<Outcome<IntakeDocument>> {
  const archive = openZip(bytes);
  if (!archive.ok) return archive;
  const kind = zipKind(archive.value);
  if (kind === "docx") return readDocx(archive.value);
  if (kind === "odt") return readOdt(archive.value);
  return refuse("INVALID", kind === "archive" ? "This is an archive inside an archive." : kind.refused);
}
