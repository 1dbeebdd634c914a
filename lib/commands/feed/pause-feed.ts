import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ChangeFeedInput } from "#lib/domain/feed/feed.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { changeFeed, openFeed, staleFeed } from "./open-feed.ts";

/**
 * Stops looking at a feed until it is resumed; what waits goes on waiting.
 * Refusals: FORBIDDEN; NOT_FOUND; CONFLICT; ILLEGAL_MOVE when it is paused already.
 */
export async function pauseFeed(
  deps: CommandDeps,
  actor: Actor,
  input: ChangeFeedInput,
): Promise<Outcome<Done<{ feedId: string }>>> {
  return runCommand(deps, actor, async (scope) => {
    const feed = await openFeed(scope.tx, actor, input);
    if (!feed.ok) return feed;
    if (feed.value.pausedAt !== null) return refuse("ILLEGAL_MOVE", "The feed is paused already.");
    if (!(await changeFeed(scope.tx, input, { pausedAt: scope.now }))) return staleFeed();
    scope.record("feed.paused", "feed", input.feedId, {});
    return ok({ feedId: input.feedId });
  });
}
