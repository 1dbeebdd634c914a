import type { Database, Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { claimStages, type ClaimStage } from "#lib/domain/claim/claim.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { id as idSchema } from "#lib/domain/text/text.schema.ts";
import { claimRowOf, claimRowSelect, contentRatings, type ClaimListRow } from "./claim-list/claim-row.ts";
import { cursorDate, decodeCursor, encodeCursor } from "./list-cursor.ts";

/** Orders of the list: latest change first, longest untouched first, nearest due date first. */
export const claimSorts = ["updated", "oldest", "due"] as const;
export type ClaimSort = (typeof claimSorts)[number];

export interface ClaimListFilter {
  /** Words that must all occur in text or statement, in any order and case. */
  readonly q?: string | null | undefined;
  readonly stage?: ClaimStage | null | undefined;
  /** A user's id, or "none" for claims nobody holds. */
  readonly assignee?: string | null | undefined;
  /** Only what the reader holds. */
  readonly mine?: boolean | null | undefined;
  /** Slug. */
  readonly speaker?: string | null | undefined;
  /** Slug. */
  readonly topic?: string | null | undefined;
  readonly sort?: ClaimSort | null | undefined;
  /** Cursor from `nextCursor`. */
  readonly after?: string | null | undefined;
}

export interface ClaimList {
  readonly items: readonly ClaimListRow[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
  /** Claims that match, in this stage or in all. */
  readonly total: number;
  /** How many match in each stage, whatever stage is chosen. */
  readonly stages: Readonly<Record<ClaimStage, number>>;
}

export const claimsPerPage = 50;

const noClaims: ClaimList = {
  items: [],
  nextCursor: null,
  total: 0,
  stages: Object.fromEntries(claimStages.map((s) => [s, 0])) as Record<ClaimStage, number>,
};

type ClaimWhere = NonNullable<NonNullable<Parameters<Database["claim"]["findMany"]>[0]>["where"]>;

/**
 * One page of the desk's claims. Keyset paging: a page begins strictly after the cursor's row, so that claims which
 * arrive meanwhile neither repeat nor hide a row. Searches text and statement only: nothing confidential is read.
 */
export async function listClaims(
  db: Handle,
  actor: Actor,
  filter: ClaimListFilter = {},
  now: Date = new Date(),
): Promise<ClaimList> {
  if (!can(actor, "desk.read")) return noClaims;
  const everyStage = matching(filter, actor);
  const where = filter.stage ? { ...everyStage, stage: filter.stage } : everyStage;
  const sort = filter.sort ?? "updated";
  const [rows, counts] = await Promise.all([
    db.claim.findMany({
      where: { AND: [where, afterCursor(sort, filter.after)] },
      select: claimRowSelect,
      orderBy: [...orders[sort]],
      take: claimsPerPage + 1,
    }),
    db.claim.groupBy({ by: ["stage"], where: everyStage, _count: { _all: true } }),
  ]);
  const ratings = await contentRatings(db);
  const items = rows.slice(0, claimsPerPage).map((row) => claimRowOf(row, ratings, now));
  const last = rows.length > claimsPerPage ? rows[claimsPerPage - 1] : undefined;
  const stages = { ...noClaims.stages, ...Object.fromEntries(counts.map((c) => [c.stage, c._count._all])) };
  const all = Object.values(stages).reduce((sum, n) => sum + n, 0);
  return {
    items,
    nextCursor: last === undefined ? null : cursorOf(sort, last),
    total: filter.stage ? stages[filter.stage] : all,
    stages,
  };
}

function matching(filter: ClaimListFilter, actor: Actor): ClaimWhere {
  const words = (filter.q ?? "").replaceAll("\0", "").split(/\s+/).filter(Boolean).slice(0, 12);
  const contains = (word: string) => ({ contains: escapeLike(word), mode: "insensitive" as const });
  return {
    AND: [
      ...words.map((w) => ({ OR: [{ text: contains(w) }, { statement: contains(w) }] })),
      filter.speaker ? { speaker: { slug: plain(filter.speaker) } } : {},
      filter.topic ? { topics: { some: { topic: { slug: plain(filter.topic) } } } } : {},
      filter.mine && actor.userId !== null ? { assigneeId: actor.userId } : {},
      assignedTo(filter.assignee),
    ],
  };
}

function assignedTo(assignee: string | null | undefined): ClaimWhere {
  if (!assignee) return {};
  if (assignee === "none") return { assigneeId: null };
  // What is no id names nobody; the database would refuse it as damaged input.
  return isId(assignee) ? { assigneeId: assignee } : { id: { in: [] } };
}

function isId(value: string | null | undefined): value is string {
  return idSchema.safeParse(value).success;
}

/** Prisma hands `contains` to LIKE as it is: % and _ would match anything. */
function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, "\\$&");
}

function plain(slug: string): string {
  return slug.replaceAll("\0", "");
}

const orders = {
  updated: [{ updatedAt: "desc" }, { id: "desc" }],
  oldest: [{ updatedAt: "asc" }, { id: "asc" }],
  due: [{ dueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
} as const;

function cursorOf(sort: ClaimSort, row: { id: string; updatedAt: Date; dueAt: Date | null }): string {
  const value = sort === "due" ? row.dueAt : row.updatedAt;
  return encodeCursor([sort, value?.toISOString() ?? null, row.id]);
}

function afterCursor(sort: ClaimSort, cursor: string | null | undefined): ClaimWhere {
  const [ofSort, value, id] = decodeCursor(cursor, 3) ?? [];
  if (ofSort !== sort || !isId(id)) return {};
  const at = cursorDate(value);
  if (sort === "due") {
    // Claims without a due date come last, in id order.
    if (at === null) return { dueAt: null, id: { gt: id } };
    return { OR: [{ dueAt: { gt: at } }, { dueAt: at, id: { gt: id } }, { dueAt: null }] };
  }
  if (at === null) return {};
  return sort === "updated"
    ? { OR: [{ updatedAt: { lt: at } }, { updatedAt: at, id: { lt: id } }] }
    : { OR: [{ updatedAt: { gt: at } }, { updatedAt: at, id: { gt: id } }] };
}
