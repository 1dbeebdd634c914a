import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";

/** What was exported: `filter` holds the filter's values as they stood in the address. */
export interface RunExportInput {
  readonly kind: "claims" | "working-claims" | "article";
  readonly format: string;
  readonly filter: Readonly<Record<string, string>>;
  /** Claims in the file. */
  readonly rows: number;
}

/**
 * Notes that somebody takes data out of the desk, before the file is handed over. The file itself is made by
 * `lib/reports` from what the queries gave; nothing of it is kept. Refuses FORBIDDEN without the right to export.
 */
export async function runExport(
  deps: CommandDeps,
  actor: Actor,
  input: RunExportInput,
): Promise<Outcome<Done<{ readonly id: string }>>> {
  return runCommand(deps, actor, async ({ tx, now, record }) => {
    const refused = refusalOf(actor, "export.run");
    if (refused !== null) return refused;
    const { kind, format, filter, rows } = input;
    const job = await tx.exportJob.create({
      data: {
        ...{ kind, format, filter: { ...filter }, rows },
        ...{ status: "done", requestedById: actor.userId, createdAt: now, finishedAt: now },
      },
      select: { id: true },
    });
    record("export.made", "export", job.id, { kind, format, rows });
    return ok({ id: job.id });
  });
}
