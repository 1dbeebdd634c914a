import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ChangeFeedInput } from "#lib/domain/feed/feed.schema.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { openFeed, staleFeed } from "./open-feed.ts";

/**
 * Stops watching a feed and forgets its items. Articles imported from it stay; the history keeps that it was watched.
 * Refusals: FORBIDDEN; NOT_FOUND; CONFLICT.
 */
export async function removeFeed(
  deps: CommandDeps,
  actor: Actor,
  input: ChangeFeedInput,
): Promise<Outcome<Done<{ title: string }>>> {
  return runCommand(deps, actor, async (scope) => {
    const feed = await openFeed(scope.tx, actor, input);
    if (!feed.ok) return feed;
    const { id, version, url, title } = feed.value;
    const { count } = await scope.tx.watchedFeed.deleteMany({ where: { id, version } });
    if (count === 0) return staleFeed();
    scope.record("feed.removed", "feed", id, { url, title });
    return ok({ title });
  });
}
