import type { CommandDeps, Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ImportUploadInput } from "#lib/domain/article/article.schema.ts";
import type { FileResult } from "#lib/domain/article/file-result.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { listMembers } from "#lib/intake/documents/list-members.ts";
import { looksLikeHtml } from "#lib/intake/documents/sniff-format.ts";
import type { GivenMetadata } from "./document-input.ts";
import { importArticle } from "./import-article.ts";
import { importFile } from "./import-file.ts";
import { importFiles, withoutIdentity } from "./import-files.ts";
import { importPage } from "./import-page.ts";

/** One article that is in the desk now, or what became of each of several files. */
export type ImportedUpload = { readonly slug: string } | { readonly results: readonly FileResult[] };

type Files = NonNullable<ImportUploadInput["files"]>;

/**
 * Imports what the import form holds: pasted text, the pasted source of a page, or files.
 *
 * Refusals: those of `importArticle` and, for one file, of `importFile`; INVALID on `text` when nothing or both came.
 * Of several files, or a ZIP, each has its own result and none is refused as a whole.
 */
export async function importUpload(
  deps: CommandDeps,
  actor: Actor,
  { text, files, ...given }: ImportUploadInput,
): Promise<Outcome<Done<ImportedUpload>>> {
  const pasted = (text ?? "").trim() === "" ? null : (text ?? "");
  const chosen = files ?? [];
  if (pasted !== null && chosen.length > 0) return refuseText("Paste the text or choose files, not both.");
  if (pasted === null) return importChosen(deps, actor, chosen, given);
  return looksLikeHtml(pasted)
    ? importPage(deps, actor, { html: pasted, url: given.url ?? undefined, given })
    : importArticle(deps, actor, { ...given, text: pasted });
}

async function importChosen(
  deps: CommandDeps,
  actor: Actor,
  files: Files,
  given: GivenMetadata,
): Promise<Outcome<Done<ImportedUpload>>> {
  const [only] = files;
  if (only === undefined) return refuseText("Paste the article’s text, give its address, or choose files.");
  if (files.length === 1 && !isArchive(only)) return importFile(deps, actor, { ...only, given });
  const results: FileResult[] = [];
  const shared = files.length > 1 ? withoutIdentity(given) : given;
  for (const file of files) {
    for await (const result of importFiles(deps, actor, { ...file, given: shared })) results.push(result);
  }
  return ok({ result: { results }, changedTags: [] });
}

function isArchive(file: Files[number]): boolean {
  const members = listMembers(file);
  return members.ok && members.value !== null;
}

function refuseText(message: string): Outcome<never> {
  return refuse("INVALID", message, { fields: { text: [message] } });
}
