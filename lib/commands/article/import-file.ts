import type { CommandDeps, Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import type { DocumentFile, DocumentFormat } from "#lib/intake/documents/intake-document.ts";
import { readDocument } from "#lib/intake/documents/read-document.ts";
import type { ImportedArticle } from "./import-article.ts";
import { importDocument, type GivenMetadata } from "./import-document.ts";

/** One document with what somebody gave about it. */
export interface ImportFileInput extends DocumentFile {
  readonly given: GivenMetadata;
}

const mediaTypes: Readonly<Record<DocumentFormat, string>> = {
  text: "text/plain",
  html: "text/html",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  odt: "application/vnd.oasis.opendocument.text",
  pdf: "application/pdf",
};

/**
 * Takes the article of one file into the desk, and keeps the file as it came as the article's snapshot.
 *
 * Refusals: FORBIDDEN, before the file is looked at; INVALID on `file`, one sentence that says what to do with a file
 * that cannot be read; those of `importArticle`.
 */
export async function importFile(
  deps: CommandDeps,
  actor: Actor,
  { given, ...file }: ImportFileInput,
): Promise<Outcome<Done<ImportedArticle>>> {
  const forbidden = refusalOf(actor, "article.import");
  if (forbidden !== null) return forbidden;
  const read = await readDocument(file);
  if (!read.ok) {
    return refuse("INVALID", read.refusal.message, { fields: { file: [read.refusal.message] } });
  }
  const snapshot = {
    bytes: file.bytes,
    // Nobody but the sender saw where the file came from.
    url: null,
    fileName: shownName(file.fileName),
    mediaType: mediaTypes[read.value.format],
    robotsAgainst: null,
  };
  return importDocument(deps, actor, read.value, { given, snapshot });
}

/** The last part of the name a file was given, without letters nobody sees; it is shown and offered for saving. */
function shownName(fileName: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .normalize("NFC")
    .trim()
    .slice(-200);
  return clean === "" ? "file" : clean;
}
