import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { openReaderStates } from "#lib/domain/reader-message/reader-message.ts";

/** Error reports about a claim, and about those merged into it: all but spam, and those that wait for somebody. */
export interface ReaderErrorCount {
  readonly total: number;
  readonly open: number;
}

/** How many error reports the workspace of a claim tells of; nothing for whoever may not read the desk. */
export async function countReaderErrors(
  db: Handle,
  actor: Actor,
  claimId: string,
): Promise<ReaderErrorCount> {
  if (!can(actor, "desk.read")) return { total: 0, open: 0 };
  const counts = await db.readerMessage.groupBy({
    by: ["state"],
    where: {
      kind: "error",
      state: { not: "spam" },
      OR: [{ claimId }, { claim: { mergedIntoId: claimId } }],
    },
    _count: { _all: true },
  });
  const sum = (rows: typeof counts) => rows.reduce((all, row) => all + row._count._all, 0);
  return { total: sum(counts), open: sum(counts.filter(({ state }) => openReaderStates.includes(state))) };
}
