import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { findFeedItem } from "#lib/db/feeds.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { DecideFeedItemInput } from "#lib/domain/feed/feed.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";

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
    const forbidden = refusalOf(actor, "feed.decide");
    if (forbidden !== null) return forbidden;
    const item = await findFeedItem(tx, itemId);
    if (item === null) return refuse("NOT_FOUND", "There is no such item any more.");
    if (item.state === "imported")
      return refuse("ILLEGAL_MOVE", "Somebody has imported this item meanwhile.");
    const { count } = await tx.feedItem.updateMany({
      where: { id: itemId, state: "dismissed" },
      data: { state: "waiting", decidedById: null, decidedAt: null },
    });
    if (count === 1) record("feed.item-restored", "feed", item.feed.id, { itemId, title: item.title });
    return ok({ itemId });
  });
}
