import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { readerVersion } from "#lib/language/read-closely.ts";
import { readRevision } from "./read-revision.ts";

/**
 * Reads a stored revision with the present reader, in its own transaction and with its event: for articles that came
 * in before there was a close reading, and after the reader has changed. Decisions and suggestions the desk has
 * decided on stay. Refuses nothing.
 */
export async function readAgain(
  deps: CommandDeps,
  actor: Actor,
  input: { readonly revisionId: string; readonly articleId: string },
): Promise<Outcome<Done<{ suggested: number }>>> {
  return runCommand(deps, actor, async (scope) => {
    const suggested = await readRevision(scope, input.revisionId);
    const { revisionId } = input;
    scope.record("article.read", "article", input.articleId, { revisionId, readerVersion, suggested });
    return ok({ suggested });
  });
}
