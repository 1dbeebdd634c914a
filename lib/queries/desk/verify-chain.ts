import type { Database, Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { checkPublications } from "./verify/check-publications.ts";
import { Findings, type Finding } from "./verify/findings.ts";
import { walkEvents, type Walked } from "./verify/walk-events.ts";

/** How the desk's record stands. */
export interface ChainReport {
  readonly events: number;
  readonly publications: number;
  /** Payloads and publications whose text was taken out by redaction: the chain stays valid. */
  readonly redacted: number;
  readonly head: { readonly seq: string; readonly hash: string };
  /** Nothing cut after this event can be seen: it is the last that a publication vouches for. */
  readonly vouchedSeq: string;
  /** Empty when the record is whole. */
  readonly findings: readonly Finding[];
  /** All findings, also those beyond the list. */
  readonly findingCount: number;
}

/** An hour: some ten million events. */
const maxMs = 60 * 60 * 1000;

/**
 * Walks the event chain and every publication and says what was edited, is missing or was cut (invariant 4). All of
 * it is read from one snapshot, in batches, while others go on writing. Throws when the actor may not read the desk.
 */
export async function verifyChain(db: Database, actor: Actor): Promise<ChainReport> {
  if (!can(actor, "desk.read")) throw new Error("The actor of this query may not read the desk.");
  return db.$transaction((tx) => verifySnapshot(tx), { isolationLevel: "RepeatableRead", timeout: maxMs });
}

async function verifySnapshot(tx: Handle): Promise<ChainReport> {
  const findings = new Findings();
  const end = await walkEvents(tx, findings);
  await checkHead(tx, end, findings);
  const checked = await checkPublications(tx, end, findings);
  return {
    events: end.events,
    publications: checked.publications,
    redacted: end.redacted + checked.redacted,
    head: { seq: end.seq.toString(), hash: end.hash },
    vouchedSeq: checked.vouchedSeq.toString(),
    findings: findings.kept,
    findingCount: findings.count,
  };
}

async function checkHead(tx: Handle, end: Walked, findings: Findings): Promise<void> {
  const head = await tx.chainHead.findUnique({ where: { id: 1 }, select: { seq: true, hash: true } });
  if (head === null) findings.add("missing", "The head of the history is missing.");
  else if (head.seq > end.seq) {
    findings.add(
      "cut",
      `The head names event ${String(head.seq)}, but the history ends at ${String(end.seq)}: its end was cut off.`,
    );
  } else if (head.seq < end.seq || head.hash !== end.hash) {
    findings.add("edited", `The head of the history does not belong to its last event, ${String(end.seq)}.`);
  }
}
