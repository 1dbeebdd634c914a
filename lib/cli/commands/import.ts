import { readFile, stat } from "node:fs/promises";
import { systemActor } from "#lib/auth/system-actor.ts";
import { importArticle } from "#lib/commands/article/import-article.ts";
import type { Database } from "#lib/db/database.ts";
import { withDatabase } from "#lib/db/with-database.ts";
import { importArticleInput, type ImportArticleInput } from "#lib/domain/article/article.schema.ts";
import { refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { decodeTextFile, maxTextFileBytes } from "#lib/intake/decode-text-file.ts";
import { parseCommandLine, pathFrom, UsageError, type Terminal } from "../command.ts";

const options = {
  outlet: { type: "string" },
  url: { type: "string" },
  date: { type: "string" },
  byline: { type: "string" },
  lang: { type: "string" },
  json: { type: "boolean" },
} as const;

/** What became of one file. */
interface ImportLine {
  readonly file: string;
  readonly status: "imported" | "duplicate" | "refused";
  readonly id?: string;
  readonly slug?: string;
  readonly message?: string;
}

type Metadata = Omit<ImportArticleInput, "text">;

/** `import FILE…`: one line a file. Status 1 when a file was refused; a duplicate is no error. */
export async function runImport(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseCommandLine(args, options);
  if (positionals.length === 0) throw new UsageError("Name at least one file.");
  const { outlet, url, date, byline, lang } = values;
  const metadata = importArticleInput
    .omit({ text: true })
    .safeParse({ outlet, url, byline, publishedAt: date, language: lang });
  if (!metadata.success) throw new UsageError(metadata.error.issues[0]?.message ?? "An option is wrong.");
  return withDatabase(async (db) => {
    let status = 0;
    for (const file of positionals) {
      const line = await importFile(db, terminal, file, metadata.data);
      terminal.answer(values.json === true ? JSON.stringify(line) : sentenceOf(line));
      if (line.status === "refused") {
        status = 1;
        terminal.say(`${file}: ${line.message ?? "refused."}`);
      }
    }
    return status;
  });
}

async function importFile(
  db: Database,
  terminal: Terminal,
  file: string,
  metadata: Metadata,
): Promise<ImportLine> {
  const text = await readTextFile(pathFrom(terminal, file));
  if (!text.ok) return { file, status: "refused", message: text.refusal.message };
  const deps = { db, now: () => new Date() };
  const outcome = await importArticle(deps, systemActor("plumbline import"), {
    ...metadata,
    text: text.value,
  });
  if (outcome.ok) {
    const { id, slug } = outcome.value.result;
    return { file, status: "imported", id, slug };
  }
  const { existing, message } = outcome.refusal;
  if (existing !== undefined)
    return { file, status: "duplicate", id: existing.id, slug: existing.slug, message };
  return { file, status: "refused", message };
}

/** Reads a file the desk would take; a missing one, a folder or a huge one is refused with a sentence. */
async function readTextFile(file: string): Promise<Outcome<string>> {
  try {
    const { size } = await stat(file);
    // A file far above the limit need not be read to be refused.
    if (size > maxTextFileBytes) return decodeTextFile(new Uint8Array(maxTextFileBytes + 1));
    return decodeTextFile(await readFile(file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") return refuse("INVALID", "There is no such file.");
    if (code === "EISDIR") return refuse("INVALID", "This is a folder: name the files in it.");
    if (code === "EACCES" || code === "EPERM") return refuse("INVALID", "The file cannot be read.");
    throw error;
  }
}

function sentenceOf({ file, status, slug }: ImportLine): string {
  if (status === "imported") return `${file}: imported as ${slug ?? ""}`;
  if (status === "duplicate") return `${file}: there already as ${slug ?? ""}`;
  return `${file}: refused`;
}
