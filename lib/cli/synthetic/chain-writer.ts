import { systemActor } from "#lib/auth/system-actor.ts";
import { insertRows } from "#lib/db/bulk-rows.ts";
import type { Tx } from "#lib/db/database.ts";
import { hashedPartOf, type ChainHead } from "#lib/db/event-chain.ts";
import type { EventKind, EventPayloads, EventSubjectType } from "#lib/domain/event/event.ts";
import { canonicalJson, sha256 } from "#lib/publishing/canonical-json.ts";

/** Who writes synthetic history. */
const actor = systemActor("plumbline seed");

/** Links events to the chain in memory and writes them many at a time; the caller holds the lock on the head. */
export interface ChainWriter {
  /** The last event so far: what a publication of this moment remembers. */
  readonly head: () => ChainHead;
  readonly append: <K extends EventKind>(
    kind: K,
    subjectType: EventSubjectType,
    subjectId: string,
    payload: EventPayloads[K],
    at: Date,
  ) => void;
  /** Writes what was appended and moves the stored head. */
  readonly flush: (tx: Tx) => Promise<void>;
}

export function chainWriter(locked: ChainHead): ChainWriter {
  let head = locked;
  const events: Record<string, unknown>[] = [];
  const payloads: Record<string, unknown>[] = [];
  return {
    head: () => head,
    append: (kind, subjectType, subjectId, payload, at) => {
      const body = canonicalJson(payload);
      const row = {
        ...{
          seq: head.seq + 1n,
          at,
          kind,
          actorId: actor.userId,
          actorName: actor.name,
          subjectType,
          subjectId,
        },
        ...{ payloadDigest: sha256(body), prevHash: head.hash },
      };
      const hash = sha256(canonicalJson(hashedPartOf(row)));
      events.push({ ...row, seq: row.seq.toString(), hash });
      payloads.push({ seq: row.seq.toString(), body });
      head = { seq: row.seq, hash };
    },
    flush: async (tx) => {
      await insertRows(tx, "events", events.splice(0));
      await insertRows(tx, "event_payloads", payloads.splice(0));
      await tx.chainHead.update({ where: { id: 1 }, data: head, select: { id: true } });
    },
  };
}
