import { z } from "zod";
import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";

/** What somebody exported: nothing of the file is kept, it is made again from this. */
export interface ExportOrder {
  readonly id: string;
  readonly kind: string;
  readonly format: string;
  readonly rows: number;
  readonly filter: Readonly<Record<string, string>>;
}

const filterSchema = z.record(z.string(), z.string()).catch({});

/** One export by id; null when there is none or the actor may not export. */
export async function findExport(db: Handle, actor: Actor, id: string): Promise<ExportOrder | null> {
  if (!can(actor, "export.run")) return null;
  const job = await db.exportJob.findUnique({
    where: { id },
    select: { id: true, kind: true, format: true, rows: true, filter: true },
  });
  if (job === null) return null;
  const { kind, format, rows, filter } = job;
  return { id: job.id, kind, format, rows: rows ?? 0, filter: filterSchema.parse(filter) };
}
