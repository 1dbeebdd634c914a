import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import { lockBlock, writeBlockKind, type LockedBlock } from "#lib/db/blocks.ts";
import { isTouchedByClaim } from "#lib/db/sentences.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { BlockKind } from "#lib/domain/article/article.ts";
import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import type { SetBlockKindInput } from "#lib/domain/sentence/sentence.schema.ts";
import { readRevision } from "./read-revision.ts";
import { refuseOlderRevision } from "./refuse-older-revision.ts";
import { openForDecisions } from "./open-for-decisions.ts";

export interface ChangedBlock {
  readonly articleId: string;
  readonly index: number;
  readonly before: BlockKind;
  readonly kind: BlockKind;
}

/**
 * Restores a block that was put aside as boilerplate, puts one aside, or says otherwise what it is. Its sentences
 * follow and keep their decisions; the article is read again in the same transaction.
 *
 * Refusals: FORBIDDEN; NOT_FOUND; ILLEGAL_MOVE (archived; newer revision; a block without sentences; a block with a claim cannot be put
 * aside); CONFLICT when it is no longer of the kind it was shown with.
 */
export async function setBlockKind(
  deps: CommandDeps,
  actor: Actor,
  input: SetBlockKindInput,
): Promise<Outcome<Done<ChangedBlock>>> {
  return runCommand(deps, actor, async (scope) => {
    const { articleId, revisionId, index, kind } = input;
    const opened = await openForDecisions(scope, actor, articleId);
    if (!opened.ok) return opened;
    const block = await lockBlock(scope.tx, articleId, revisionId, index);
    if (block === null) return refuse("NOT_FOUND", "The article has no such block.");
    const refused =
      (await refuseOlderRevision(scope, articleId, revisionId)) ??
      (await refusalToChange(scope, block, input));
    if (refused !== null) return refused;
    await writeBlockKind(scope.tx, revisionId, index, block, kind);
    scope.record("article.block-changed", "article", articleId, {
      ...{ revisionId, index, before: block.kind, after: kind },
    });
    await readRevision(scope, revisionId);
    return ok({ articleId, index, before: block.kind, kind });
  });
}

async function refusalToChange(
  { tx }: CommandScope,
  block: LockedBlock,
  { revisionId, from, kind }: SetBlockKindInput,
): Promise<Refused | null> {
  if (block.kind !== from || block.kind === kind) {
    return refuse("CONFLICT", "Somebody else has changed this block meanwhile.", {
      current: { kind: block.kind },
    });
  }
  if (block.sentences === 0)
    return refuse("ILLEGAL_MOVE", "Nothing in this block can be decided: it holds no sentence.");
  if (kind === "boilerplate" && (await isTouchedByClaim(tx, revisionId, block)))
    return refuse("ILLEGAL_MOVE", "A claim stands in this block, so it is part of the article.");
  return null;
}
