import type { FetchingDeps } from "#lib/commands/fetching-deps.ts";
import type { CommandDeps, Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ImportUploadInput } from "#lib/domain/article/article.schema.ts";
import type { FileResult } from "#lib/domain/import/import.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { listMembers } from "#lib/intake/documents/list-members.ts";
import { looksLikeHtml } from "#lib/intake/documents/sniff-format.ts";
import { importArticle } from "./import-article.ts";
import type { GivenMetadata } from "./import-document.ts";
import { importFile } from "./import-file.ts";
import { importFiles, withoutIdentity } from "./import-files.ts";
import { importFromAddress } from "./import-from-address.ts";
import { importHtml } from "./import-html.ts";

/** One article that is in the desk now, or what became of each of several files. */
export type ImportedUpload = { readonly slug: string } | { readonly results: readonly FileResult[] };

const nothing = "Paste the article’s text, choose files, or give its address.";

type Files = NonNullable<ImportUploadInput["files"]>;

/**
 * Imports what the import form holds: pasted text, the pasted source of a page, files, or, when nothing but its address
 * is given, the page that stands there.
 *
 * Refusals: those of `importArticle`, of `importFromAddress` and, for one file, of `importFile`; INVALID on `text` when
 * nothing came or text and files together. Of several files, or a ZIP, each has its own result and none is refused as a whole.
 */
export async function importUpload(
  deps: FetchingDeps,
  actor: Actor,
  { text, files, ...given }: ImportUploadInput,
): Promise<Outcome<Done<ImportedUpload>>> {
  const pasted = (text ?? "").trim() === "" ? null : (text ?? "");
  const chosen = files ?? [];
  if (pasted !== null && chosen.length > 0) return refuseText("Paste the text or choose files, not both.");
  if (chosen.length > 0) return importChosen(deps, actor, chosen, given);
  if (pasted === null) {
    const { url } = given;
    return url == null ? refuseText(nothing) : importFromAddress(deps, actor, { ...given, url });
  }
  return looksLikeHtml(pasted)
    ? importHtml(deps, actor, { ...given, html: pasted })
    : importArticle(deps, actor, { ...given, text: pasted });
}

async function importChosen(
  deps: CommandDeps,
  actor: Actor,
  files: Files,
  given: GivenMetadata,
): Promise<Outcome<Done<ImportedUpload>>> {
  const [only] = files;
  if (files.length === 1 && only !== undefined && !isArchive(only))
    return importFile(deps, actor, { ...only, given });
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
