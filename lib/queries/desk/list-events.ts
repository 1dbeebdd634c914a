import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { EventSubjectType, FieldChange } from "#lib/domain/event/event.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { eventSentence, type EventNames } from "./history/event-sentence.ts";
import { fieldLabel, fieldValue } from "./history/field-labels.ts";

interface EventFilter {
  readonly subject: { readonly type: EventSubjectType; readonly id: string };
  /** Cursor from `nextCursor`: events before this number. */
  readonly after?: string | null | undefined;
  /** 1…100, default 30. */
  readonly limit?: number | undefined;
}

export interface EventView {
  /** Number in the desk's chain. */
  readonly seq: string;
  readonly kind: string;
  readonly at: string;
  readonly who: string;
  /** The end of a sentence that begins with `who`. */
  readonly what: string;
  readonly note: string | null;
  readonly tone: "plain" | "public" | "danger";
  readonly changes: readonly FieldChange[];
  /** The payload was redacted: only that something happened is left. */
  readonly redacted: boolean;
  readonly hash: string;
}

export interface EventList {
  readonly items: readonly EventView[];
  readonly nextCursor: string | null;
}

/** The history of one subject, newest first, in readable sentences. Payloads never hold anything confidential. */
export async function listEvents(db: Handle, actor: Actor, filter: EventFilter): Promise<EventList> {
  if (!can(actor, "desk.read")) return { items: [], nextCursor: null };
  const limit = Math.min(Math.max(filter.limit ?? 30, 1), 100);
  const before = /^\d{1,18}$/.test(filter.after ?? "") ? BigInt(filter.after ?? "") : null;
  const rows = await db.event.findMany({
    where: {
      subjectType: filter.subject.type,
      subjectId: filter.subject.id,
      ...(before === null ? {} : { seq: { lt: before } }),
    },
    select: {
      seq: true,
      kind: true,
      at: true,
      actorName: true,
      hash: true,
      payload: { select: { body: true, redactedAt: true } },
    },
    orderBy: { seq: "desc" },
    take: limit + 1,
  });
  const shown = rows.slice(0, limit).map((row) => ({ ...row, content: contentOf(row.payload) }));
  const names = await namesIn(
    db,
    shown.map((row) => row.content),
  );
  return {
    items: shown.map((row) => eventView(row, names)),
    nextCursor: rows.length > limit ? String(shown.at(-1)?.seq ?? "") : null,
  };
}

type Content = Readonly<Record<string, unknown>> | null;

function contentOf(payload: { body: string; redactedAt: Date | null } | null): Content {
  if (payload === null || payload.redactedAt !== null) return null;
  const content: unknown = JSON.parse(payload.body);
  return typeof content === "object" && content !== null ? (content as Record<string, unknown>) : null;
}

function eventView(
  row: { seq: bigint; kind: string; at: Date; actorName: string; hash: string; content: Content },
  names: EventNames,
): EventView {
  const head = {
    seq: row.seq.toString(),
    kind: row.kind,
    at: row.at.toISOString(),
    who: row.actorName,
    hash: row.hash,
  };
  if (row.content === null) {
    return {
      ...head,
      what: "did something that was redacted",
      note: null,
      tone: "plain",
      changes: [],
      redacted: true,
    };
  }
  const sentence = eventSentence(row.kind, row.content, names);
  return {
    ...head,
    what: sentence.what,
    note: sentence.note ?? null,
    tone: sentence.tone ?? "plain",
    changes: changesIn(row.content).map((c) => ({
      field: fieldLabel(c.field),
      before: fieldValue(c.field, c.before),
      after: fieldValue(c.field, c.after),
    })),
    redacted: false,
  };
}

function changesIn(content: Content): readonly FieldChange[] {
  const changes = content?.["changes"];
  return Array.isArray(changes) ? (changes as FieldChange[]) : [];
}

/** One look-up each for the people and the claims that the page's payloads name by id. */
async function namesIn(db: Handle, contents: readonly Content[]): Promise<EventNames> {
  const ids = (...keys: string[]) =>
    contents.flatMap((c) => keys.map((key) => c?.[key]).filter((v) => typeof v === "string"));
  const userIds = ids("assigneeId");
  const claimIds = ids("intoId", "fromId");
  const [users, claims] = await Promise.all([
    userIds.length === 0
      ? []
      : db.user.findMany({ where: { id: { in: userIds } }, select: { id: true, name: true } }),
    claimIds.length === 0
      ? []
      : db.claim.findMany({ where: { id: { in: claimIds } }, select: { id: true, text: true } }),
  ]);
  return {
    people: new Map(users.map((u) => [u.id, u.name])),
    claims: new Map(claims.map((c) => [c.id, c.text])),
  };
}
