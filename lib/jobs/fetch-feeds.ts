import { systemActor } from "#lib/auth/system-actor.ts";
import { lookAtFeed } from "#lib/commands/feed/look-at-feed.ts";
import type { FetchingDeps } from "#lib/commands/fetching-deps.ts";
import { dueFeeds, takeDueFeed } from "#lib/db/feeds.ts";
import { log } from "#lib/log.ts";

/** Feeds asked at the same time: they wait for other machines, not for this one. */
const atOnce = 4;

/** A worker that takes longer over one feed than this has died, minutes. */
const leaseMinutes = 10;

/** What one sweep did. */
interface Sweep {
  looked: number;
  failed: number;
  /** New items that wait in the Inbox. */
  waiting: number;
}

/**
 * Looks at every watched feed that is due, four at a time. A feed that fails is tried again later, half an hour to a
 * day, and stops nobody else's. Safe to run twice at once: each due feed is taken by one worker.
 */
export async function fetchFeeds(deps: FetchingDeps): Promise<Sweep> {
  const sweep: Sweep = { looked: 0, failed: 0, waiting: 0 };
  const queue = await dueFeeds(deps.db, deps.now());
  const work = async () => {
    for (let feed = queue.shift(); feed !== undefined; feed = queue.shift()) await lookAt(deps, feed, sweep);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return sweep;
}

async function lookAt(deps: FetchingDeps, feed: { id: string; dueAt: Date }, sweep: Sweep): Promise<void> {
  const until = new Date(deps.now().getTime() + leaseMinutes * 60_000);
  if (!(await takeDueFeed(deps.db, feed, until))) return;
  const outcome = await lookAtFeed(deps, systemActor("Watched feeds"), { feedId: feed.id });
  // Paused or removed in this very moment: nothing is owed to it.
  if (!outcome.ok) return;
  const { error, waiting } = outcome.value.result;
  sweep.looked += 1;
  sweep.waiting += waiting;
  if (error === null) return;
  sweep.failed += 1;
  // The feed's address stays out of the log: some carry a reader's key.
  log.warn({ feedId: feed.id, reason: error }, "a feed could not be read");
}
