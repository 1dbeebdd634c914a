import { unsettledArticles } from "#lib/db/anchors.ts";
import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { claimRowOf, claimRowSelect, contentRatings, type ClaimRow } from "./claim-list/claim-row.ts";
import { inboxSections, type InboxSection } from "./inbox/inbox-section.ts";
import type { InboxList, InboxView } from "./inbox/inbox-view.ts";
import { nextActionOf } from "./inbox/next-action.ts";
import { openArticles } from "./inbox/open-articles.ts";
import { reviewableIds, waitingSince } from "./inbox/waiting-since.ts";

const rowsPerList = 8;
/** Articles with passages to confirm that the inbox names. */
const revisedShown = 6;

interface ReadSection {
  readonly section: InboxSection;
  readonly rows: readonly ClaimRow[];
  readonly total: number;
}

/**
 * What waits for this person, list by list, most urgent first in each: who holds it, since when, what moves it on.
 * Lists that the role does not give are absent; empty ones stay, so that "nothing to review" is said.
 */
export async function getInbox(db: Handle, actor: Actor, now: Date = new Date()): Promise<InboxView> {
  if (!can(actor, "desk.read")) return { lists: [], articles: [], revised: [], waiting: 0, overdue: 0 };
  const reviewable = await reviewableIds(db, actor.userId);
  const [ratings, articles, revised, ...sections] = await Promise.all([
    contentRatings(db),
    openArticles(db),
    unsettledArticles(db, revisedShown),
    ...inboxSections(actor, reviewable).map((section) => readSection(db, section)),
  ]);
  const since = await waitingSince(
    db,
    sections.flatMap((s) => s.rows.map((r) => r.id)),
  );
  const lists = sections.map(({ section, rows, total }): InboxList => ({
    key: section.key,
    title: section.title,
    href: section.href,
    total,
    items: rows.map((row) => {
      const item = claimRowOf(row, ratings, now);
      const at = since.get(row.id)?.toISOString() ?? item.updatedAt;
      return { ...item, since: at, nextAction: nextActionOf(section.key, item) };
    }),
  }));
  const asked = lists.filter((list) => list.key !== "to_take");
  return {
    lists,
    articles,
    revised,
    waiting: asked.reduce((sum, list) => sum + list.total, 0),
    overdue: new Set(asked.flatMap((l) => l.items.filter((i) => i.overdue).map((i) => i.id))).size,
  };
}

/** What is due soonest stands first, and what is overdue is due soonest of all. */
async function readSection(db: Handle, section: InboxSection): Promise<ReadSection> {
  const [rows, total] = await Promise.all([
    db.claim.findMany({
      where: section.where,
      select: claimRowSelect,
      orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { updatedAt: "asc" }, { id: "asc" }],
      take: rowsPerList,
    }),
    db.claim.count({ where: section.where }),
  ]);
  return { section, rows, total };
}
