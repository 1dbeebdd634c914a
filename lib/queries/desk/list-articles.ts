import type { Database } from "#lib/db/database.ts";
import { dayOf } from "#lib/db/days.ts";
import { pageOfArticles, type ArticleListRow } from "#lib/db/article-list.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { Coverage } from "#lib/domain/article/article.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { cursorDate, decodeCursor, encodeCursor } from "./list-cursor.ts";

/** Articles a page shows. */
const pageSize = 50;

export interface ArticleListFilter {
  /** Words looked for in title, outlet, byline and the beginning of the text. */
  readonly q?: string | undefined;
  /** True shows what was put away, and nothing else. */
  readonly archived?: boolean | undefined;
  /** Cursor of the last article of the page before: older ones follow. */
  readonly after?: string | undefined;
  /** Cursor of the first article of the page after: newer ones come before it. */
  readonly before?: string | undefined;
}

export interface ArticleListItem {
  readonly id: string;
  readonly slug: string;
  readonly title: string | null;
  /** First words of the text, for articles without a title. */
  readonly opening: string;
  readonly outlet: string | null;
  /** `YYYY-MM-DD` */
  readonly publishedOn: string | null;
  readonly importedAt: string;
  readonly importedBy: string | null;
  readonly claims: number;
  readonly coverage: Coverage;
}

export interface ArticleList {
  readonly items: readonly ArticleListItem[];
  readonly newer: string | null;
  readonly older: string | null;
  /** True when the desk has no article at all, archived or not. */
  readonly emptyDesk: boolean;
  readonly abilities: { readonly import: boolean };
}

/** The desk's articles, newest import first, fifty a page by cursor. An unreadable cursor shows the first page. */
export async function listArticles(
  db: Database,
  actor: Actor,
  filter: ArticleListFilter,
): Promise<ArticleList> {
  if (!can(actor, "desk.read")) throw new Error("The actor of this query may not read the desk.");
  const before = readCursor(filter.before);
  const after = before === null ? readCursor(filter.after) : null;
  const rows = await pageOfArticles(db, {
    words: (filter.q ?? "").trim().slice(0, 200),
    archived: filter.archived === true,
    after,
    before,
    limit: pageSize + 1,
  });
  const hasMore = rows.length > pageSize;
  const shown = rows.slice(0, pageSize);
  if (before !== null) shown.reverse();
  const [first, last] = [shown.at(0), shown.at(-1)];
  const hasNewer = before === null ? after !== null : hasMore;
  const hasOlder = before === null ? hasMore : true;
  return {
    items: shown.map(itemOf),
    newer: hasNewer && first !== undefined ? writeCursor(first) : null,
    older: hasOlder && last !== undefined ? writeCursor(last) : null,
    emptyDesk: shown.length === 0 && (await db.article.findFirst({ select: { id: true } })) === null,
    abilities: { import: can(actor, "article.import") },
  };
}

function itemOf(row: ArticleListRow): ArticleListItem {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    opening: row.opening,
    outlet: row.outlet,
    publishedOn: dayOf(row.publishedOn),
    importedAt: row.importedAt.toISOString(),
    importedBy: row.importedBy,
    claims: row.claims,
    coverage: {
      decided: row.decided,
      total: row.counted,
      share: row.counted === 0 ? null : row.decided / row.counted,
    },
  };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function writeCursor(row: ArticleListRow): string {
  return encodeCursor([row.importedAt.toISOString(), row.id]);
}

function readCursor(cursor: string | undefined): { importedAt: Date; id: string } | null {
  const [at, id] = decodeCursor(cursor, 2) ?? [];
  const importedAt = cursorDate(at);
  return importedAt !== null && typeof id === "string" && uuid.test(id) ? { importedAt, id } : null;
}
