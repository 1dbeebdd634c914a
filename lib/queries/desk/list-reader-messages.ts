import type { Database } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import {
  openReaderStates,
  readerMessageStates,
  type ReaderMessageKind,
  type ReaderMessageState,
  type ReaderMove,
} from "#lib/domain/reader-message/reader-message.ts";
import { readerMovesOf } from "#lib/domain/reader-message/reader-message.workflow.ts";
import { cursorDate, decodeCursor, encodeCursor } from "./list-cursor.ts";

/** A message as lists show it. Who sent it is not among it. Instants ISO 8601 UTC. */
export interface ReaderMessageListRow {
  readonly id: string;
  readonly kind: ReaderMessageKind;
  readonly text: string;
  readonly place: string | null;
  readonly language: string;
  readonly state: ReaderMessageState;
  readonly createdAt: string;
  /** How often these words were sent within a day. */
  readonly sent: number;
  /** The claim an error is about, or the one a claim was taken up with. */
  readonly claim: { readonly slug: string; readonly text: string } | null;
  readonly version: number;
  readonly moves: readonly ReaderMove[];
}

export interface ReaderMessageFilter {
  readonly kind?: ReaderMessageKind | null | undefined;
  /** "open" stands for received and looked at; absent for all. */
  readonly state?: ReaderMessageState | "open" | null | undefined;
  /** Slug of the claim the messages are about, those about claims merged into it included. */
  readonly claim?: string | null | undefined;
  /** Cursor from `nextCursor`. */
  readonly after?: string | null | undefined;
  /** 1…50, default 50. */
  readonly take?: number | undefined;
}

export interface ReaderMessageList {
  /** Newest first. */
  readonly items: readonly ReaderMessageListRow[];
  readonly nextCursor: string | null;
  /** How many there are in each state, of the chosen kind and claim. */
  readonly states: Readonly<Record<ReaderMessageState, number>>;
  /** Of them, those that wait for somebody. */
  readonly open: number;
  /** What this person decided on within the last hour: to be undone at once. */
  readonly justDecided: readonly ReaderMessageListRow[];
}

const perPage = 50;
const undoMs = 60 * 60 * 1000;
const undoShown = 3;

const noCounts = Object.fromEntries(readerMessageStates.map((state) => [state, 0])) as Record<
  ReaderMessageState,
  number
>;
const nothing: ReaderMessageList = {
  items: [],
  nextCursor: null,
  states: noCounts,
  open: 0,
  justDecided: [],
};

const rowSelect = {
  id: true,
  kind: true,
  text: true,
  place: true,
  language: true,
  state: true,
  createdAt: true,
  version: true,
  claim: { select: { slug: true, text: true } },
  _count: { select: { senders: true } },
} as const;

type ListWhere = NonNullable<NonNullable<Parameters<Database["readerMessage"]["findMany"]>[0]>["where"]>;

/** One page of readers' messages by keyset, with counts by state. */
export async function listReaderMessages(
  db: Database,
  actor: Actor,
  filter: ReaderMessageFilter = {},
  now: Date = new Date(),
): Promise<ReaderMessageList> {
  if (!can(actor, "desk.read")) return nothing;
  const take = Math.min(Math.max(filter.take ?? perPage, 1), perPage);
  const everyState = matching(filter);
  const [rows, counts, mine] = await Promise.all([
    db.readerMessage.findMany({
      where: { AND: [everyState, inState(filter.state), afterCursor(filter.after)] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: take + 1,
      select: rowSelect,
    }),
    db.readerMessage.groupBy({ by: ["state"], where: everyState, _count: { _all: true } }),
    decidedByActor(db, actor, everyState, now),
  ]);
  const states = { ...noCounts, ...Object.fromEntries(counts.map((c) => [c.state, c._count._all])) };
  const last = rows.length > take ? rows[take - 1] : undefined;
  return {
    items: rows.slice(0, take).map((row) => rowOf(row, actor)),
    nextCursor: last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
    states,
    open: openReaderStates.reduce((sum, state) => sum + states[state], 0),
    justDecided: mine.map((row) => rowOf(row, actor)),
  };
}

async function decidedByActor(db: Database, actor: Actor, where: ListWhere, now: Date) {
  if (actor.userId === null) return [];
  const decidedAt = { gt: new Date(now.getTime() - undoMs) };
  return db.readerMessage.findMany({
    where: { AND: [where, { decidedById: actor.userId, decidedAt }] },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: undoShown,
    select: rowSelect,
  });
}

function matching({ kind, claim: slug }: ReaderMessageFilter): ListWhere {
  return {
    ...(kind ? { kind } : {}),
    ...(slug ? { OR: [{ claim: { slug } }, { claim: { mergedInto: { slug } } }] } : {}),
  };
}

function inState(state: ReaderMessageFilter["state"]): ListWhere {
  if (!state) return {};
  return { state: state === "open" ? { in: [...openReaderStates] } : state };
}

function afterCursor(cursor: string | null | undefined): ListWhere {
  const parts = decodeCursor(cursor, 2);
  const at = cursorDate(parts?.[0]);
  const id = parts?.[1] ?? "";
  if (at === null || !/^[0-9a-f-]{36}$/i.test(id)) return {};
  return { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }] };
}

type Row = Awaited<ReturnType<typeof decidedByActor>>[number];

function rowOf({ _count, createdAt, ...row }: Row, actor: Actor): ReaderMessageListRow {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    sent: _count.senders,
    moves: readerMovesOf(actor, row.state),
  };
}
