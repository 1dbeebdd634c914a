import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { id as idSchema } from "#lib/domain/text/text.schema.ts";
import { cursorDate, decodeCursor, encodeCursor } from "./list-cursor.ts";
import { sourcesWith } from "./search-sources.ts";
import { sourceFieldsSelect, sourceFieldsView, type SourceFieldsView } from "./source-view.ts";

export interface SourceListItem extends SourceFieldsView {
  readonly id: string;
  /** Items of evidence from this source, over all claims. */
  readonly uses: number;
  /** Stored copies. */
  readonly copies: number;
  /** ISO 8601 UTC. */
  readonly addedAt: string;
}

export interface SourceList {
  readonly items: readonly SourceListItem[];
  readonly nextCursor: string | null;
  readonly total: number;
  readonly mayAdd: boolean;
}

const perPage = 50;

interface SourceFilter {
  /** Words that must all occur in title, publisher or address. */
  readonly q?: string | undefined;
  /** Cursor of the page before. */
  readonly after?: string | undefined;
}

/** One page of the library, newest first. Confidential sources are not in it: they have no row. */
export async function listSources(db: Handle, actor: Actor, filter: SourceFilter = {}): Promise<SourceList> {
  if (!can(actor, "desk.read")) return { items: [], nextCursor: null, total: 0, mayAdd: false };
  const where = sourcesWith(filter.q ?? "");
  const [rows, total] = await Promise.all([
    db.source.findMany({
      where: { AND: [where, afterCursor(filter.after)] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: perPage + 1,
      select: {
        ...sourceFieldsSelect,
        id: true,
        createdAt: true,
        _count: { select: { evidence: true, snapshots: true } },
      },
    }),
    db.source.count({ where }),
  ]);
  const shown = rows.slice(0, perPage);
  const last = rows.length > perPage ? shown.at(-1) : undefined;
  return {
    items: shown.map((row) => ({
      ...sourceFieldsView(row),
      id: row.id,
      uses: row._count.evidence,
      copies: row._count.snapshots,
      addedAt: row.createdAt.toISOString(),
    })),
    nextCursor: last === undefined ? null : encodeCursor([last.createdAt.toISOString(), last.id]),
    total,
    mayAdd: can(actor, "source.add"),
  };
}

function afterCursor(cursor: string | undefined) {
  const [value, last] = decodeCursor(cursor, 2) ?? [];
  const at = cursorDate(value);
  const id = idSchema.safeParse(last);
  if (at === null || !id.success) return {};
  return { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id.data } }] };
}
