import type { Handle } from "#lib/db/database.ts";
import { knownArticles } from "#lib/db/known-articles.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";

/** An item of a watched feed; title and summary are plain text, instants ISO 8601 UTC. */
export interface FeedItemView {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Where the article stands; http or https. */
  readonly url: string;
  readonly feed: string;
  readonly publishedAt: string | null;
  readonly seenAt: string;
  /** An article of the desk with this address: it was imported by another way since. */
  readonly article: { readonly slug: string; readonly title: string | null } | null;
}

export interface DismissedItemView {
  readonly id: string;
  readonly title: string;
  readonly feed: string;
  readonly dismissedAt: string;
}

export interface FeedItemList {
  /** Newest look first, and in each the newest item. */
  readonly items: readonly FeedItemView[];
  /** All that wait, shown or not. */
  readonly total: number;
  /** What the actor dismissed within the last hour, latest first: to be taken back at once. */
  readonly dismissed: readonly DismissedItemView[];
  readonly mayDecide: boolean;
}

const undoMs = 60 * 60 * 1000;
const undoShown = 3;

/** Items of watched feeds that wait for a decision, at most `take`. */
export async function listFeedItems(
  db: Handle,
  actor: Actor,
  { take }: { readonly take: number },
  now: Date = new Date(),
): Promise<FeedItemList> {
  if (!can(actor, "desk.read")) return { items: [], total: 0, dismissed: [], mayDecide: false };
  const [rows, total, dismissed] = await Promise.all([
    db.feedItem.findMany({
      where: { state: "waiting" },
      orderBy: [{ seenAt: "desc" }, { publishedAt: { sort: "desc", nulls: "last" } }, { id: "asc" }],
      take,
      select: {
        id: true,
        title: true,
        summary: true,
        url: true,
        publishedAt: true,
        seenAt: true,
        feed: { select: { title: true } },
      },
    }),
    db.feedItem.count({ where: { state: "waiting" } }),
    dismissedBy(db, actor, now),
  ]);
  const articles = await knownArticles(
    db,
    rows.map(({ url }) => url),
  );
  const items = rows.map(({ id, title, summary, url, ...row }): FeedItemView => ({
    ...{ id, title, summary, url },
    feed: row.feed.title,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    seenAt: row.seenAt.toISOString(),
    article: articles.get(url) ?? null,
  }));
  return { items, total, dismissed, mayDecide: can(actor, "feed.decide") };
}

async function dismissedBy(db: Handle, actor: Actor, now: Date): Promise<DismissedItemView[]> {
  if (actor.userId === null) return [];
  const rows = await db.feedItem.findMany({
    where: {
      state: "dismissed",
      decidedById: actor.userId,
      decidedAt: { gt: new Date(now.getTime() - undoMs) },
    },
    orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
    take: undoShown,
    select: { id: true, title: true, decidedAt: true, seenAt: true, feed: { select: { title: true } } },
  });
  return rows.map(({ id, title, feed, decidedAt, seenAt }) => ({
    ...{ id, title },
    feed: feed.title,
    dismissedAt: (decidedAt ?? seenAt).toISOString(),
  }));
}
