import type { Tx } from "./database.ts";

interface ItemFields {
  readonly key: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly publishedAt: Date | null;
}

/** A new item and what becomes of it: it waits, it is passed over, or an article of the desk has its address. */
export interface NewFeedItem extends ItemFields {
  readonly state: "waiting" | "dismissed" | "imported";
  readonly articleId: string | null;
}

/** Those of the keys that the feed has brought before. */
export async function knownItemKeys(tx: Tx, feedId: string, keys: readonly string[]): Promise<Set<string>> {
  const rows = await tx.feedItem.findMany({
    where: { feedId, key: { in: [...keys] } },
    select: { key: true },
  });
  return new Set(rows.map(({ key }) => key));
}

/** Writes items of one look; those that another look wrote meanwhile stay as they are. */
export async function insertFeedItems(
  tx: Tx,
  feedId: string,
  items: readonly NewFeedItem[],
  now: Date,
): Promise<void> {
  await tx.feedItem.createMany({
    data: items.map((item) => ({
      ...item,
      feedId,
      seenAt: now,
      decidedAt: item.state === "waiting" ? null : now,
    })),
    skipDuplicates: true,
  });
}

/** Passes over all but the newest `keep` waiting items of a feed; how many it passed over. */
export async function passOverOldItems(tx: Tx, feedId: string, keep: number, now: Date): Promise<number> {
  const old = await tx.feedItem.findMany({
    where: { feedId, state: "waiting" },
    orderBy: [{ seenAt: "desc" }, { publishedAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
    skip: keep,
    take: 1000,
    select: { id: true },
  });
  if (old.length === 0) return 0;
  const { count } = await tx.feedItem.updateMany({
    where: { id: { in: old.map(({ id }) => id) }, state: "waiting" },
    data: { state: "dismissed", decidedAt: now },
  });
  return count;
}

/**
 * Forgets items that nobody decided on, were passed over before `before`, and stand in the feed no more: a feed that
 * invents new items at every look must not fill the database.
 */
export async function forgetPassedOver(
  tx: Tx,
  feedId: string,
  present: readonly string[],
  before: Date,
): Promise<void> {
  await tx.feedItem.deleteMany({
    where: {
      feedId,
      state: "dismissed",
      decidedById: null,
      decidedAt: { lt: before },
      key: { notIn: [...present] },
    },
  });
}
