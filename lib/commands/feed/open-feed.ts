import type { Tx } from "#lib/db/database.ts";
import { findFeed } from "#lib/db/feeds.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ChangeFeedInput } from "#lib/domain/feed/feed.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";

/**
 * The feed somebody wants to change, on the version they were shown. Refusals: FORBIDDEN; NOT_FOUND; CONFLICT when stale.
 */
export async function openFeed(tx: Tx, actor: Actor, { feedId, version }: ChangeFeedInput) {
  const forbidden = refusalOf(actor, "feed.edit");
  if (forbidden !== null) return forbidden;
  const feed = await findFeed(tx, feedId);
  if (feed === null) return refuse("NOT_FOUND", "There is no such feed.");
  return feed.version === version ? ok(feed) : staleFeed();
}

/** Changes a feed if it is still on the version; false when somebody was faster. */
export async function changeFeed(
  tx: Tx,
  { feedId, version }: ChangeFeedInput,
  data: { readonly pausedAt: Date | null; readonly dueAt?: Date; readonly failures?: number },
): Promise<boolean> {
  const { count } = await tx.watchedFeed.updateMany({
    where: { id: feedId, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

export function staleFeed(): Outcome<never> {
  return refuse("CONFLICT", "Somebody changed this feed in the meantime: look at it again.");
}
