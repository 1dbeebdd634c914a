import type { Handle } from "#lib/db/database.ts";
import { parseJson } from "#lib/domain/text/parse-json.ts";
import type { Findings } from "./findings.ts";
import type { ChainEvent } from "./walk-events.ts";

/**
 * An event "claim.published" names number and sha256 of its publication: the chain vouches for them, also against
 * somebody who changed a publication together with its own hash, or took it away. One look-up for a batch of events.
 */
export async function checkPublishedEvents(
  db: Handle,
  batch: readonly ChainEvent[],
  findings: Findings,
): Promise<void> {
  const named = batch.flatMap((event) => {
    const publication = event.kind === "claim.published" ? publicationIn(event) : null;
    return publication === null ? [] : [{ event, ...publication }];
  });
  if (named.length === 0) return;
  const rows = await db.publication.findMany({
    where: { kind: "claim", subjectId: { in: [...new Set(named.map(({ event }) => event.subjectId))] } },
    select: { subjectId: true, n: true, sha256: true },
  });
  const hashes = new Map(rows.map((row) => [`${row.subjectId} ${String(row.n)}`, row.sha256]));
  for (const { event, n, sha256 } of named) {
    const name = `Publication ${String(n)} of claim ${event.subjectId}`;
    const stored = hashes.get(`${event.subjectId} ${String(n)}`);
    const made = `event ${String(event.seq)}`;
    if (stored === undefined) findings.add("missing", `${name}, made by ${made}, is missing.`);
    else if (stored !== sha256) findings.add("edited", `${name} is not the one that ${made} made.`);
  }
}

/** Null when the payload is redacted or does not say: its digest is compared elsewhere. */
function publicationIn({ payload }: ChainEvent): { readonly n: number; readonly sha256: string } | null {
  const content = payload === null || payload.redactedAt !== null ? null : parseJson(payload.body);
  if (typeof content !== "object" || content === null || !("n" in content) || !("sha256" in content))
    return null;
  const { n, sha256 } = content;
  return typeof n === "number" && Number.isInteger(n) && typeof sha256 === "string" ? { n, sha256 } : null;
}
