import { writeFile } from "node:fs/promises";
import { systemActor } from "#lib/auth/system-actor.ts";
import { runExport as noteExport, type RunExportInput } from "#lib/commands/export/run-export.ts";
import type { Database } from "#lib/db/database.ts";
import { withDatabase } from "#lib/db/with-database.ts";
import { parseCommandLine, pathFrom, sayRefusal, UsageError, type Terminal } from "../command.ts";
import { articleFile, claimsFile, workingClaimsFile, type ExportFile } from "../export-files.ts";

const options = {
  format: { type: "string" },
  filter: { type: "string" },
  internal: { type: "boolean" },
  output: { type: "string", short: "o" },
  json: { type: "boolean" },
} as const;

/** What was asked for, with the format settled. */
interface Asked {
  readonly kind: RunExportInput["kind"];
  readonly slug: string;
  readonly format: string;
  readonly filter: string;
  readonly internal: boolean;
}

const formats: Readonly<Record<RunExportInput["kind"], readonly string[]>> = {
  claims: ["csv", "json"],
  "working-claims": ["csv", "json"],
  article: ["html"],
};

const actor = systemActor("plumbline export");

/** `export claims|article SLUG … -o FILE`: the same files as the screens offer. */
export async function runExport(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseCommandLine(args, options);
  if (values.output === undefined) throw new UsageError("Name the file to write: -o FILE.");
  const asked = askedFor(positionals, values.format, values.filter, values.internal === true);
  const target = pathFrom(terminal, values.output);
  return withDatabase(async (db) => {
    const file = await fileOf(db, asked);
    if (file === null) {
      terminal.say(`There is no article at the address ${asked.slug}.`);
      return 1;
    }
    await write(target, file.text);
    const { kind, format, slug } = asked;
    const filter = {
      ...Object.fromEntries(new URLSearchParams(asked.filter)),
      ...(slug === "" ? {} : { slug }),
    };
    const noted = await noteExport({ db, now: () => new Date() }, actor, {
      kind,
      format,
      filter,
      rows: file.rows,
    });
    if (!noted.ok) return sayRefusal(terminal, noted.refusal);
    const answer = { file: target, kind, format, rows: file.rows };
    terminal.answer(values.json === true ? JSON.stringify(answer) : `${target}: ${String(file.rows)} claims`);
    return 0;
  });
}

function askedFor(
  positionals: readonly string[],
  format: string | undefined,
  filter = "",
  internal: boolean,
): Asked {
  const [what, slug = "", ...more] = positionals;
  if (what !== "claims" && what !== "article")
    throw new UsageError("Say what to export: claims, or article SLUG.");
  if ((what === "article") !== (slug !== "") || more.length > 0)
    throw new UsageError("An article is named by its address.");
  const kind = what === "claims" && internal ? "working-claims" : what;
  const chosen = format ?? formats[kind][0] ?? "";
  if (!formats[kind].includes(chosen)) {
    throw new UsageError(`${what} is written as ${formats[kind].join(" or ")}.`);
  }
  return { kind, slug, format: chosen, filter, internal };
}

function fileOf(db: Database, { kind, slug, format, filter, internal }: Asked): Promise<ExportFile | null> {
  if (kind === "article") return articleFile(db, actor, slug, internal);
  const query = new URLSearchParams(filter);
  return kind === "claims"
    ? claimsFile(db, actor, query, format)
    : workingClaimsFile(db, actor, query, format);
}

/** Writes the whole file or says in one sentence why not. */
async function write(target: string, text: string): Promise<void> {
  try {
    await writeFile(target, text);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? "";
    const why =
      code === "ENOENT"
        ? "its folder is not there"
        : code === "ENOSPC"
          ? "the disk is full"
          : `it cannot be written (${code})`;
    throw new Error(`${target}: ${why}.`, { cause });
  }
}
