import type { Handle, Tx } from "./database.ts";

const feedSelect = {
  id: true,
  url: true,
  title: true,
  outletName: true,
  etag: true,
  lastModified: true,
  dueAt: true,
  failures: true,
  pausedAt: true,
  version: true,
} as const;

/** A watched feed as commands and the job read it, or null. */
export async function findFeed(db: Handle, feedId: string) {
  return db.watchedFeed.findUnique({ where: { id: feedId }, select: feedSelect });
}

/** Feeds to look at now, the longest due first; at most 50, the next minute finds the others. */
export async function dueFeeds(db: Handle, now: Date) {
  return db.watchedFeed.findMany({
    where: { dueAt: { lte: now }, pausedAt: null },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: 50,
    select: { id: true, dueAt: true },
  });
}

/**
 * Takes a due feed for one worker: of several that saw the same due time, one moves it on. A worker that dies while
 * it looks costs the feed the time until `until`.
 */
export async function takeDueFeed(
  db: Handle,
  feed: { readonly id: string; readonly dueAt: Date },
  until: Date,
): Promise<boolean> {
  const { count } = await db.watchedFeed.updateMany({
    where: { id: feed.id, dueAt: feed.dueAt, pausedAt: null },
    data: { dueAt: until },
  });
  return count === 1;
}

/** What a look at a feed leaves behind, whatever it brought. The version stays: nobody edited the feed. */
export interface FeedLook {
  readonly dueAt: Date;
  readonly failures: number;
  /** Null after a success. */
  readonly lastError: string | null;
  /** Only after a success: when, and what to ask with next time. */
  readonly success?: {
    readonly fetchedAt: Date;
    readonly etag: string | null;
    readonly lastModified: string | null;
  };
}

export async function noteFeedLook(tx: Tx, feedId: string, { success, ...look }: FeedLook): Promise<void> {
  await tx.watchedFeed.updateMany({ where: { id: feedId }, data: { ...look, ...success } });
}

/** An item as commands read it, with its feed; or null. */
export async function findFeedItem(db: Handle, itemId: string) {
  return db.feedItem.findUnique({
    where: { id: itemId },
    select: {
      id: true,
      url: true,
      title: true,
      publishedAt: true,
      state: true,
      feed: { select: { id: true, outletName: true } },
      article: { select: { id: true, slug: true } },
    },
  });
}
