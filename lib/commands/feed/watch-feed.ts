import type { FetchingDeps } from "#lib/commands/fetching-deps.ts";
import { runCommand, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import { isUniqueViolation } from "#lib/db/failures.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { nextLook } from "#lib/domain/feed/feed.rules.ts";
import type { WatchFeedInput } from "#lib/domain/feed/feed.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { discoverFeed, type FetchedFeed } from "./fetch-feed.ts";
import { keepFeedItems } from "./keep-feed-items.ts";

export interface WatchedFeedResult {
  readonly feedId: string;
  readonly title: string;
  readonly waiting: number;
}

/**
 * Begins to watch a feed, given by its own address or by that of a page that names it. It is fetched at once, so that
 * a wrong address is refused and not found out later; its 20 newest items wait in the Inbox.
 *
 * Refusals: FORBIDDEN before anything is fetched; INVALID on `url` when there is no feed to be had; CONFLICT when it is
 * watched already. Network before the transaction.
 */
export async function watchFeed(
  deps: FetchingDeps,
  actor: Actor,
  input: WatchFeedInput,
): Promise<Outcome<Done<WatchedFeedResult>>> {
  const forbidden = refusalOf(actor, "feed.edit");
  if (forbidden !== null) return forbidden;
  const feed = await discoverFeed(deps, new URL(input.url).href);
  if (!feed.ok) return feed;
  try {
    return await runCommand(deps, actor, (scope) => write(scope, actor, feed.value, input.outlet ?? null));
  } catch (error) {
    // The unique address: this feed was watched before, or somebody was faster by a moment.
    if (!isUniqueViolation(error)) throw error;
    const message = "This feed is watched already.";
    return refuse("CONFLICT", message, { fields: { url: [message] } });
  }
}

async function write(
  scope: CommandScope,
  actor: Actor,
  { url, title, etag, lastModified, entries }: FetchedFeed,
  outletName: string | null,
): Promise<Outcome<WatchedFeedResult>> {
  const { tx, now } = scope;
  const { id } = await tx.watchedFeed.create({
    data: {
      ...{ url, title, outletName, etag, lastModified },
      fetchedAt: now,
      dueAt: nextLook(now, 0),
      createdById: actor.userId,
      createdAt: now,
    },
    select: { id: true },
  });
  const { waiting } = await keepFeedItems(scope, id, entries);
  scope.record("feed.watched", "feed", id, { url, title, waiting });
  return ok({ feedId: id, title, waiting });
}
