import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { DecideFeedItemInput } from "#lib/domain/feed/feed.schema.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { openFeedItem } from "./open-feed-item.ts";

/**
 * Takes an item out of the Inbox without importing it, for the whole desk. Dismissing it again changes nothing.
 * Refusals: FORBIDDEN; NOT_FOUND; ILLEGAL_MOVE when it was imported meanwhile.
 */
export async function dismissFeedItem(
  deps: CommandDeps,
  actor: Actor,
  { itemId }: DecideFeedItemInput,
): Promise<Outcome<Done<{ itemId: string }>>> {
  return runCommand(deps, actor, async ({ tx, now, record }) => {
    const opened = await openFeedItem(tx, actor, itemId);
    if (!opened.ok) return opened;
    const { feed, title } = opened.value;
    const { count } = await tx.feedItem.updateMany({
      where: { id: itemId, state: "waiting" },
      data: { state: "dismissed", decidedById: actor.userId, decidedAt: now },
    });
    if (count === 1) record("feed.item-dismissed", "feed", feed.id, { itemId, title });
    return ok({ itemId });
  });
}
