import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { findFeedItem } from "#lib/db/feeds.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { DecideFeedItemInput } from "#lib/domain/feed/feed.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";

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
    const forbidden = refusalOf(actor, "feed.decide");
    if (forbidden !== null) return forbidden;
    const item = await findFeedItem(tx, itemId);
    if (item === null) return refuse("NOT_FOUND", "There is no such item any more.");
    if (item.state === "imported")
      return refuse("ILLEGAL_MOVE", "Somebody has imported this item meanwhile.");
    const { count } = await tx.feedItem.updateMany({
      where: { id: itemId, state: "waiting" },
      data: { state: "dismissed", decidedById: actor.userId, decidedAt: now },
    });
    if (count === 1) record("feed.item-dismissed", "feed", item.feed.id, { itemId, title: item.title });
    return ok({ itemId });
  });
}
