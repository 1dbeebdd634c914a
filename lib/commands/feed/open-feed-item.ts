import type { Tx } from "#lib/db/database.ts";
import { findFeedItem } from "#lib/db/feeds.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";

/**
 * The item that is put away or taken back. Refusals: FORBIDDEN; NOT_FOUND; ILLEGAL_MOVE when it was imported meanwhile.
 */
export async function openFeedItem(tx: Tx, actor: Actor, itemId: string) {
  const forbidden = refusalOf(actor, "feed.decide");
  if (forbidden !== null) return forbidden;
  const item = await findFeedItem(tx, itemId);
  if (item === null) return refuse("NOT_FOUND", "There is no such item any more.");
  return item.state === "imported"
    ? refuse("ILLEGAL_MOVE", "Somebody has imported this item meanwhile.")
    : ok(item);
}
