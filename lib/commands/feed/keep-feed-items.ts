import type { CommandScope } from "#lib/commands/run-command.ts";
import {
  forgetPassedOver,
  insertFeedItems,
  knownItemKeys,
  passOverOldItems,
  type NewFeedItem,
} from "#lib/db/feed-items.ts";
import { knownArticles } from "#lib/db/known-articles.ts";
import { maxWaitingItems, takeNewest } from "#lib/domain/feed/feed.rules.ts";
import type { FeedEntry } from "#lib/intake/feeds/read-feed.ts";

/** What was new in one look at a feed. */
export interface KeptItems {
  readonly waiting: number;
  readonly passedOver: number;
  /** Articles of the desk already, by their address. */
  readonly known: number;
}

/** How long items that were passed over are remembered once the feed has dropped them. */
const forgetAfterMs = 60 * 24 * 60 * 60 * 1000;

/**
 * Keeps the new items of a feed in the caller's transaction. At most the 20 newest wait for a decision, the others
 * are passed over; an item whose address an article of the desk has counts as imported. A feed never has more than
 * 100 items waiting: its oldest give way.
 */
export async function keepFeedItems(
  { tx, now }: CommandScope,
  feedId: string,
  entries: readonly FeedEntry[],
): Promise<KeptItems> {
  const keys = entries.map(({ key }) => key);
  const seen = await knownItemKeys(tx, feedId, keys);
  const { waiting, passedOver } = takeNewest(entries.filter(({ key }) => !seen.has(key)));
  const articles = await knownArticles(
    tx,
    waiting.map(({ url }) => url),
  );
  const looked = waiting.map((entry): NewFeedItem => {
    const article = articles.get(entry.url);
    return article === undefined
      ? { ...entry, state: "waiting", articleId: null }
      : { ...entry, state: "imported", articleId: article.id };
  });
  const old = passedOver.map((entry): NewFeedItem => ({ ...entry, state: "dismissed", articleId: null }));
  await insertFeedItems(tx, feedId, [...looked, ...old], now);
  const gaveWay = looked.length === 0 ? 0 : await passOverOldItems(tx, feedId, maxWaitingItems, now);
  await forgetPassedOver(tx, feedId, keys, new Date(now.getTime() - forgetAfterMs));
  const known = looked.filter(({ state }) => state === "imported").length;
  return { waiting: looked.length - known, passedOver: old.length + gaveWay, known };
}
