import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";

/** A watched feed as its list shows it; instants are ISO 8601 UTC. */
export interface FeedView {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly url: string;
  /** Outlet of the articles imported from it; null: each page says its own. */
  readonly outlet: string | null;
  /** When it was last read with success; null: never since it was added. */
  readonly fetchedAt: string | null;
  /** When it is looked at next; null while it is paused. */
  readonly dueAt: string | null;
  /** Why the last look failed, one sentence; null after a success. */
  readonly lastError: string | null;
  /** Items that wait for a decision. */
  readonly waiting: number;
}

export interface FeedList {
  readonly items: readonly FeedView[];
  /** Whether the actor may watch, pause, resume and remove feeds. */
  readonly mayEdit: boolean;
}

/** Feeds shown; a desk that watches more looks for them by their items. */
const shown = 200;

/** Every watched feed by title, with what waits from it. */
export async function listFeeds(db: Handle, actor: Actor): Promise<FeedList> {
  if (!can(actor, "desk.read")) return { items: [], mayEdit: false };
  const rows = await db.watchedFeed.findMany({
    orderBy: [{ title: "asc" }, { id: "asc" }],
    take: shown,
    select: {
      id: true,
      version: true,
      title: true,
      url: true,
      outletName: true,
      fetchedAt: true,
      dueAt: true,
      lastError: true,
      pausedAt: true,
      _count: { select: { items: { where: { state: "waiting" } } } },
    },
  });
  const items = rows.map(({ id, version, title, url, lastError, ...row }): FeedView => ({
    ...{ id, version, title, url, lastError },
    outlet: row.outletName,
    fetchedAt: row.fetchedAt?.toISOString() ?? null,
    dueAt: row.pausedAt === null ? row.dueAt.toISOString() : null,
    waiting: row._count.items,
  }));
  return { items, mayEdit: can(actor, "feed.edit") };
}
