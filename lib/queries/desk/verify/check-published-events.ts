import type { Handle } from "#lib/db/database.ts";
import { parseJson } from "#lib/domain/text/parse-json.ts";
import type { Findings } from "./findings.ts";
import type { ChainEvent } from "./walk-events.ts";

/** Events that name the publication they made, and the kind of what they published. */
const publishing: ReadonlyMap<string, "claim" | "page"> = new Map([
  ["claim.published", "claim"],
  ["page.published", "page"],
  ["page.retired", "page"],
  ["scale.published", "page"],
]);

/**
 * An event such as "claim.published" names number and sha256 of its publication: the chain vouches for them, also against
 * somebody who changed a publication together with its own hash, or took it away. One look-up for a batch of events.
 */
export async function checkPublishedEvents(
  db: Handle,
  batch: readonly ChainEvent[],
  findings: Findings,
): Promise<void> {
  const named = batch.flatMap((event) => {
    const kind = publishing.get(event.kind);
    const publication = kind === undefined ? null : publicationIn(event);
    return kind === undefined || publication === null ? [] : [{ event, kind, ...publication }];
  });
  if (named.length === 0) return;
  const rows = await db.publication.findMany({
    where: {
      kind: { in: [...new Set(named.map(({ kind }) => kind))] },
      subjectId: { in: [...new Set(named.map(({ event }) => event.subjectId))] },
    },
    select: { kind: true, subjectId: true, n: true, sha256: true },
  });
  const hashes = new Map(rows.map((row) => [`${row.kind} ${row.subjectId} ${String(row.n)}`, row.sha256]));
  for (const { event, kind, n, sha256 } of named) {
    const name = `Publication ${String(n)} of ${kind} ${event.subjectId}`;
    const stored = hashes.get(`${kind} ${event.subjectId} ${String(n)}`);
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
