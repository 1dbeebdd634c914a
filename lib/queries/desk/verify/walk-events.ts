import { hashedPartOf } from "#lib/db/event-chain.ts";
import type { Handle } from "#lib/db/database.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { canonicalJson, sha256 } from "#lib/publishing/canonical-json.ts";
import { checkPublishedEvents } from "./check-published-events.ts";
import type { Findings } from "./findings.ts";

/** Events read at a time: some 2 MB with their payloads. */
const batchSize = 1000;

/** The end of the walk, and what was met on it. */
export interface Walked {
  readonly seq: bigint;
  readonly hash: string;
  readonly events: number;
  readonly redacted: number;
}

const eventSelect = {
  seq: true,
  at: true,
  kind: true,
  actorId: true,
  actorName: true,
  subjectType: true,
  subjectId: true,
  payloadDigest: true,
  prevHash: true,
  hash: true,
  payload: { select: { body: true, redactedAt: true } },
} satisfies Prisma.EventSelect;

export type ChainEvent = Prisma.EventGetPayload<{ select: typeof eventSelect }>;

const beginning: Walked = { seq: 0n, hash: "0".repeat(64), events: 0, redacted: 0 };

/**
 * Walks the whole chain in order: numbers without a gap, each event following the one before, each hash and each
 * payload's digest computed anew. After something wrong the walk goes on from what is stored, so that one edit is one
 * finding and not a thousand.
 */
export async function walkEvents(db: Handle, findings: Findings): Promise<Walked> {
  let at = beginning;
  for (;;) {
    const batch = await db.event.findMany({
      where: { seq: { gt: at.seq } },
      select: eventSelect,
      orderBy: { seq: "asc" },
      take: batchSize,
    });
    for (const event of batch) {
      checkEvent(event, at, findings);
      const redacted = at.redacted + (event.payload?.redactedAt == null ? 0 : 1);
      at = { seq: event.seq, hash: event.hash, events: at.events + 1, redacted };
    }
    await checkPublishedEvents(db, batch, findings);
    if (batch.length < batchSize) return at;
  }
}

function checkEvent(event: ChainEvent, before: Walked, findings: Findings): void {
  const name = `Event ${String(event.seq)}`;
  if (event.seq !== before.seq + 1n) {
    const [first, last] = [before.seq + 1n, event.seq - 1n];
    findings.add(
      "missing",
      first === last
        ? `Event ${String(first)} is missing.`
        : `Events ${String(first)} to ${String(last)} are missing.`,
    );
  } else if (event.prevHash !== before.hash) {
    findings.add("edited", `${name} does not follow the event before it: one of the two was edited.`);
  }
  if (sha256(canonicalJson(hashedPartOf(event))) !== event.hash)
    findings.add("edited", `${name} was edited.`);
  checkPayload(event, name, findings);
}

function checkPayload({ payload, payloadDigest }: ChainEvent, name: string, findings: Findings): void {
  if (payload === null) findings.add("missing", `The payload of ${name.toLowerCase()} is missing.`);
  // A redacted payload is empty; its digest stays in the chain.
  else if (payload.redactedAt === null && sha256(payload.body) !== payloadDigest) {
    findings.add("edited", `The payload of ${name.toLowerCase()} was edited.`);
  }
}
