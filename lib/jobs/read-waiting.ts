import { systemActor } from "#lib/auth/system-actor.ts";
import { readAgain } from "#lib/commands/article/read-again.ts";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { unreadRevisions } from "#lib/db/stored-readings.ts";
import { readerVersion } from "#lib/language/read-closely.ts";
import { log } from "#lib/log.ts";

/** A reading takes some ten milliseconds: with this many a run the desk does not notice. */
const revisionsPerRun = 40;

/**
 * Reads the latest revisions that were never read closely, or by another reader than the present one, the articles
 * imported last first. Returns how many were read; the next minute goes on.
 */
export async function readWaiting(deps: CommandDeps): Promise<number> {
  const waiting = await unreadRevisions(deps.db, readerVersion, revisionsPerRun);
  let read = 0;
  for (const { id, articleId } of waiting) {
    try {
      await readAgain(deps, systemActor("Reader"), { revisionId: id, articleId });
      read += 1;
    } catch (error) {
      // One article the reader stumbles over must not keep it from the others.
      log.error({ err: error, revisionId: id }, "a revision could not be read");
    }
  }
  return read;
}
