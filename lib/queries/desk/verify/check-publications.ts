import type { Handle } from "#lib/db/database.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { sha256 } from "#lib/publishing/canonical-json.ts";
import type { Findings } from "./findings.ts";
import type { Walked } from "./walk-events.ts";

/** Publications read at a time: their bodies are some 10 KB each. */
const batchSize = 200;

const publicationSelect = {
  id: true,
  kind: true,
  subjectId: true,
  n: true,
  body: true,
  sha256: true,
  chainSeq: true,
  chainHash: true,
  redactedAt: true,
} satisfies Prisma.PublicationSelect;

type Row = Prisma.PublicationGetPayload<{ select: typeof publicationSelect }>;

export interface CheckedPublications {
  readonly publications: number;
  readonly redacted: number;
  /** The furthest event that some publication vouches for: what was cut behind it cannot be seen. */
  readonly vouchedSeq: bigint;
}

/**
 * Computes the sha256 of every publication's body anew and compares the head of the chain that it remembers with the
 * event of that number. A publication that remembers an event which is gone shows that the end was cut.
 */
export async function checkPublications(
  db: Handle,
  end: Walked,
  findings: Findings,
): Promise<CheckedPublications> {
  let checked: CheckedPublications = { publications: 0, redacted: 0, vouchedSeq: 0n };
  let after: string | null = null;
  for (;;) {
    const batch: Row[] = await db.publication.findMany({
      where: after === null ? {} : { id: { gt: after } },
      select: publicationSelect,
      orderBy: { id: "asc" },
      take: batchSize,
    });
    const hashes = await hashesOf(
      db,
      batch.map((row) => row.chainSeq),
    );
    for (const row of batch) {
      checkPublication(row, hashes, end, findings);
      checked = {
        publications: checked.publications + 1,
        redacted: checked.redacted + (row.redactedAt === null ? 0 : 1),
        vouchedSeq: row.chainSeq > checked.vouchedSeq ? row.chainSeq : checked.vouchedSeq,
      };
    }
    after = batch.at(-1)?.id ?? null;
    if (batch.length < batchSize || after === null) return checked;
  }
}

async function hashesOf(db: Handle, seqs: readonly bigint[]): Promise<ReadonlyMap<bigint, string>> {
  const events = await db.event.findMany({
    where: { seq: { in: [...new Set(seqs)] } },
    select: { seq: true, hash: true },
  });
  // Before the first event the head is number 0.
  return new Map([[0n, "0".repeat(64)], ...events.map((event) => [event.seq, event.hash] as const)]);
}

function checkPublication(
  row: Row,
  hashes: ReadonlyMap<bigint, string>,
  end: Walked,
  findings: Findings,
): void {
  const name = `Publication ${String(row.n)} of ${row.kind} ${row.subjectId}`;
  if (row.redactedAt === null && sha256(row.body) !== row.sha256)
    findings.add("edited", `${name} was edited.`);
  const seq = String(row.chainSeq);
  if (row.chainSeq > end.seq) {
    findings.add(
      "cut",
      `${name} remembers event ${seq}, but the history ends at ${String(end.seq)}: its end was cut off.`,
    );
  } else if (hashes.get(row.chainSeq) !== row.chainHash) {
    findings.add("edited", `${name} remembers another event ${seq}: the history before it was rewritten.`);
  }
}
