import { systemActor } from "#lib/auth/system-actor.ts";
import { insertRows } from "#lib/db/bulk-rows.ts";
import type { Tx } from "#lib/db/database.ts";
import { hashedPartOf, type ChainHead } from "#lib/db/event-chain.ts";
import type { EventKind, EventPayloads, EventSubjectType } from "#lib/domain/event/event.ts";
import { canonicalJson, sha256 } from "#lib/publishing/canonical-json.ts";

/** Who writes synthetic history. */
const actor = systemActor("plumbline seed");

type Row = Readonly<Record<string, unknown>>;

/** Links events to the chain in memory, after the head it begins with. */
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
  /** The rows of what was appended so far, for the tables of the history. */
  readonly rows: () => { readonly events: readonly Row[]; readonly payloads: readonly Row[] };
}

export function chainWriter(from: ChainHead): ChainWriter {
  let head = from;
  const events: Row[] = [];
  const payloads: Row[] = [];
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
    rows: () => ({ events, payloads }),
  };
}

/** Writes appended events and moves the stored head, which the caller has locked and found to be where they begin. */
export async function writeEvents(tx: Tx, chain: ChainWriter): Promise<void> {
  const { events, payloads } = chain.rows();
  await insertRows(tx, "events", events);
  await insertRows(tx, "event_payloads", payloads);
  await moveChainHead(tx, chain.head());
}

/** Moves the stored head, once for all events that were written up to it. */
export async function moveChainHead(tx: Tx, head: ChainHead): Promise<void> {
  await tx.chainHead.update({ where: { id: 1 }, data: head, select: { id: true } });
}
