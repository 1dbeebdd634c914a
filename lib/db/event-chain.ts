import type { Actor } from "#lib/domain/actor/actor.ts";
import type { NewEvent } from "#lib/domain/event/event.ts";
import type { Tx } from "./database.ts";

export interface ChainHead {
  readonly seq: bigint;
  readonly hash: string;
}

/** How the chain hashes; passed in so that storage stays free of the record's own rules (lib/publishing). */
export interface ChainHashing {
  readonly canonicalJson: (value: unknown) => string;
  readonly sha256: (text: string) => string;
}

/**
 * Locks the head of the event chain until the transaction ends and returns it. Every writing transaction takes this
 * lock after the rows of the desk (claims, articles), so two of them never wait for each other in a circle; what is
 * locked under it (tag times) is locked by nobody without it.
 */
export async function lockChainHead(tx: Tx): Promise<ChainHead> {
  const rows = await tx.$queryRaw<ChainHead[]>`SELECT seq, hash FROM chain_head WHERE id = 1 FOR UPDATE`;
  const head = rows[0];
  if (head === undefined) throw new Error("The event chain has no head row; the migrations did not run.");
  return head;
}

/**
 * What an event's hash covers. Changing this breaks every chain written before: it needs an ADR and a format number.
 */
export function hashedPartOf(event: {
  readonly seq: bigint;
  readonly at: Date;
  readonly kind: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly payloadDigest: string;
  readonly prevHash: string;
}) {
  return {
    seq: event.seq.toString(),
    at: event.at.toISOString(),
    kind: event.kind,
    actor: { id: event.actorId, name: event.actorName },
    subject: { type: event.subjectType, id: event.subjectId },
    payloadDigest: event.payloadDigest,
    prevHash: event.prevHash,
  };
}

/**
 * Appends events to the chain, in order, in the caller's transaction, and moves the head.
 * Each hash covers the one before, so that an edit, a gap or a reordering shows in `verify`. However many there are,
 * they travel in two statements: the head is locked meanwhile, and every other writer waits for it.
 */
export async function appendEvents(
  tx: Tx,
  hashing: ChainHashing,
  actor: Actor,
  events: readonly NewEvent[],
  now: Date,
): Promise<void> {
  if (events.length === 0) return;
  let head = await lockChainHead(tx);
  const linked = events.map((event) => {
    const next = linkEvent(hashing, head, actor, event, now);
    head = { seq: next.row.seq, hash: next.row.hash };
    return next;
  });
  await tx.event.createMany({ data: linked.map(({ row }) => row) });
  await tx.eventPayload.createMany({ data: linked.map(({ row, body }) => ({ seq: row.seq, body })) });
  await tx.chainHead.update({ where: { id: 1 }, data: head, select: { id: true } });
}

/** The event's row as the next after `head`, and its payload's canonical JSON. */
function linkEvent(hashing: ChainHashing, head: ChainHead, actor: Actor, event: NewEvent, now: Date) {
  const body = hashing.canonicalJson(event.payload);
  const row = {
    seq: head.seq + 1n,
    at: now,
    kind: event.kind,
    actorId: actor.userId,
    actorName: actor.name,
    subjectType: event.subjectType,
    subjectId: event.subjectId,
    payloadDigest: hashing.sha256(body),
    prevHash: head.hash,
  };
  const hash = hashing.sha256(hashing.canonicalJson(hashedPartOf(row)));
  return { row: { ...row, hash }, body };
}
