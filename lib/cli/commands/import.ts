import { readFile, stat } from "node:fs/promises";
import { systemActor } from "#lib/auth/system-actor.ts";
import type { GivenMetadata } from "#lib/commands/article/import-document.ts";
import { fileResult, importFiles } from "#lib/commands/article/import-files.ts";
import { importFromAddress } from "#lib/commands/article/import-from-address.ts";
import type { Database } from "#lib/db/database.ts";
import { withDatabase } from "#lib/db/with-database.ts";
import { importArticleInput } from "#lib/domain/article/article.schema.ts";
import type { FileResult } from "#lib/domain/import/import.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refuseSize } from "#lib/intake/documents/read-document.ts";
import { parseCommandLine, pathFrom, UsageError, type Terminal } from "../command.ts";

const options = {
  outlet: { type: "string" },
  url: { type: "string" },
  date: { type: "string" },
  byline: { type: "string" },
  lang: { type: "string" },
  json: { type: "boolean" },
} as const;

/**
 * `import FILE|URL…`: one line a file, and one for each file of a ZIP (`articles.zip/may/ferry.docx`); an address of the
 * web is fetched. Status 1 when one was refused; a duplicate is no error.
 */
export async function runImport(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseCommandLine(args, options);
  if (positionals.length === 0) throw new UsageError("Name at least one file or address.");
  const { outlet, url, date, byline, lang } = values;
  const metadata = importArticleInput
    .omit({ text: true })
    .safeParse({ outlet, url, byline, publishedAt: date, language: lang });
  if (!metadata.success) throw new UsageError(metadata.error.issues[0]?.message ?? "An option is wrong.");
  return withDatabase(async (db) => {
    let status = 0;
    for (const file of positionals) {
      for await (const line of importNamed(db, terminal, file, metadata.data)) {
        terminal.answer(values.json === true ? JSON.stringify(line) : sentenceOf(line));
        if (line.status !== "refused") continue;
        status = 1;
        terminal.say(`${line.file}: ${line.message ?? "refused."}`);
      }
    }
    return status;
  });
}

async function* importNamed(
  db: Database,
  terminal: Terminal,
  file: string,
  given: GivenMetadata,
): AsyncGenerator<FileResult> {
  const deps = { db, now: () => new Date() };
  const actor = systemActor("plumbline import");
  if (/^https?:\/\//i.test(file)) {
    yield fileResult(file, await importFromAddress(deps, actor, { ...given, url: file }));
    return;
  }
  const bytes = await readBytes(pathFrom(terminal, file));
  if (!bytes.ok) {
    yield { file, status: "refused", message: bytes.refusal.message };
    return;
  }
  yield* importFiles(deps, actor, { bytes: bytes.value, fileName: file, given });
}

/** Reads a file the desk would take; a missing one, a folder or a huge one is refused with a sentence. */
async function readBytes(file: string): Promise<Outcome<Uint8Array>> {
  try {
    const { size } = await stat(file);
    // A file above the limit need not be read to be refused.
    const fits = refuseSize(size);
    return fits.ok ? ok(await readFile(file)) : fits;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") return refuse("INVALID", "There is no such file.");
    if (code === "EISDIR") return refuse("INVALID", "This is a folder: name the files in it.");
    if (code === "EACCES" || code === "EPERM") return refuse("INVALID", "The file cannot be read.");
    throw error;
  }
}

function sentenceOf({ file, status, slug }: FileResult): string {
  if (status === "imported") return `${file}: imported as ${slug ?? ""}`;
  if (status === "duplicate") return `${file}: there already as ${slug ?? ""}`;
  return `${file}: refused`;
}
