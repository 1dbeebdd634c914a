import type { CommandDeps } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { FileResult } from "#lib/domain/import/import.schema.ts";
import type { Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { listMembers } from "#lib/intake/documents/list-members.ts";
import { refuseSize } from "#lib/intake/documents/read-document.ts";
import type { GivenMetadata } from "./import-document.ts";
import { importFile, type ImportFileInput } from "./import-file.ts";

/**
 * Takes a file into the desk, or every article of a ZIP, one after the other, and says of each what became of it as
 * soon as it is known. One refusal stops nothing. Each article is a transaction of its own, so that what was said to be
 * imported is, whatever happens to the rest.
 *
 * With several articles `title` and `url` are left out of what was given: they cannot be those of each.
 */
export async function* importFiles(
  deps: CommandDeps,
  actor: Actor,
  input: ImportFileInput,
): AsyncGenerator<FileResult> {
  const file = input.fileName;
  const refused = refusalOf(actor, "article.import");
  if (refused !== null) {
    yield refusedLine(file, refused.refusal.message);
    return;
  }
  const size = refuseSize(input.bytes.length);
  if (!size.ok) {
    yield refusedLine(file, size.refusal.message);
    return;
  }
  const members = listMembers(input);
  if (!members.ok) {
    yield refusedLine(file, members.refusal.message);
    return;
  }
  if (members.value === null) {
    yield await importOne(deps, actor, input, file);
    return;
  }
  const given = members.value.length > 1 ? withoutIdentity(input.given) : input.given;
  for (const member of members.value) {
    const name = `${file}/${member.fileName}`;
    const opened = await member.open();
    if (opened.ok) yield await importOne(deps, actor, { ...opened.value, given }, name);
    else yield refusedLine(name, opened.refusal.message);
  }
}

/** What somebody gave that holds for several articles at once. */
export function withoutIdentity({ title: _title, url: _url, ...shared }: GivenMetadata): GivenMetadata {
  return shared;
}

async function importOne(
  deps: CommandDeps,
  actor: Actor,
  input: ImportFileInput,
  file: string,
): Promise<FileResult> {
  return fileResult(file, await importFile(deps, actor, input));
}

/** What became of one file, as screens and the command line say it; a duplicate is no failure. */
export function fileResult(
  file: string,
  outcome: Outcome<{ readonly result: { readonly id: string; readonly slug: string } }>,
): FileResult {
  if (outcome.ok) {
    const { id, slug } = outcome.value.result;
    return { file, status: "imported", id, slug };
  }
  const { existing, message } = outcome.refusal;
  if (existing === undefined) return refusedLine(file, message);
  return { file, status: "duplicate", id: existing.id, slug: existing.slug, message };
}

function refusedLine(file: string, message: string): FileResult {
  return { file, status: "refused", message };
}
