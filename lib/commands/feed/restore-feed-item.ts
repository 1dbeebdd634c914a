import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { DecideFeedItemInput } from "#lib/domain/feed/feed.schema.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { openFeedItem } from "./open-feed-item.ts";

/**
 * Takes a dismissal back: the item waits again, in its old place. Anybody may who may dismiss; an item that was
 * passed over by itself comes back the same way.
 * Refusals: FORBIDDEN; NOT_FOUND; ILLEGAL_MOVE when it was imported meanwhile. An item that waits stays as it is.
 */
export async function restoreFeedItem(
  deps: CommandDeps,
  actor: Actor,
  { itemId }: DecideFeedItemInput,
): Promise<Outcome<Done<{ itemId: string }>>> {
  return runCommand(deps, actor, async ({ tx, record }) => {
    const opened = await openFeedItem(tx, actor, itemId);
    if (!opened.ok) return opened;
    const { feed, title } = opened.value;
    const { count } = await tx.feedItem.updateMany({
      where: { id: itemId, state: "dismissed" },
      data: { state: "waiting", decidedById: null, decidedAt: null },
    });
    if (count === 1) record("feed.item-restored", "feed", feed.id, { itemId, title });
    return ok({ itemId });
  });
}
