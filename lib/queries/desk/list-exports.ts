import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";

/** One export that somebody made. `at` is an ISO 8601 UTC instant. */
export interface ExportItem {
  readonly id: string;
  readonly kind: string;
  readonly format: string;
  readonly rows: number | null;
  readonly at: string;
  /** Null for a command-line call. */
  readonly by: string | null;
}

const shown = 20;

/** The desk's latest exports, newest first. */
export async function listExports(db: Handle, actor: Actor): Promise<ExportItem[]> {
  if (!can(actor, "desk.read")) return [];
  const jobs = await db.exportJob.findMany({
    where: { status: "done" },
    select: { id: true, kind: true, format: true, rows: true, createdAt: true, requestedById: true },
    orderBy: { createdAt: "desc" },
    take: shown,
  });
  const ids = jobs.flatMap((job) => job.requestedById ?? []);
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(users.map((user) => [user.id, user.name]));
  return jobs.map(({ createdAt, requestedById, ...job }) => ({
    ...job,
    at: createdAt.toISOString(),
    by: requestedById === null ? null : (names.get(requestedById) ?? null),
  }));
}
