import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ChangeFeedInput } from "#lib/domain/feed/feed.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { changeFeed, openFeed, staleFeed } from "./open-feed.ts";

/**
 * Goes on looking at a paused feed, from the next minute on and as if it had never failed.
 * Refusals: FORBIDDEN; NOT_FOUND; CONFLICT; ILLEGAL_MOVE when it is not paused.
 */
export async function resumeFeed(
  deps: CommandDeps,
  actor: Actor,
  input: ChangeFeedInput,
): Promise<Outcome<Done<{ feedId: string }>>> {
  return runCommand(deps, actor, async (scope) => {
    const feed = await openFeed(scope.tx, actor, input);
    if (!feed.ok) return feed;
    if (feed.value.pausedAt === null) return refuse("ILLEGAL_MOVE", "The feed is not paused.");
    const anew = { pausedAt: null, dueAt: scope.now, failures: 0 };
    if (!(await changeFeed(scope.tx, input, anew))) return staleFeed();
    scope.record("feed.resumed", "feed", input.feedId, {});
    return ok({ feedId: input.feedId });
  });
}
