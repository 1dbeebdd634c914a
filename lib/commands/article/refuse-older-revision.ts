import type { CommandScope } from "#lib/commands/run-command.ts";
import { findLatestRevision } from "#lib/db/revisions.ts";
import { refuse, type Refused } from "#lib/domain/outcome/outcome.ts";

/**
 * ILLEGAL_MOVE for work on a revision that is not the article's latest: it can be read, and what the desk knew about
 * it stays as it was. Ask it under the lock of the row that is about to change, which `appendRevision` takes too.
 */
export async function refuseOlderRevision(
  { tx }: CommandScope,
  articleId: string,
  revisionId: string,
): Promise<Refused | null> {
  const latest = await findLatestRevision(tx, articleId);
  if (latest === null || latest.id === revisionId) return null;
  return refuse("ILLEGAL_MOVE", `The article has a newer text, revision ${String(latest.n)}: open it again.`);
}
