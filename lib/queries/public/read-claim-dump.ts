import type { ClaimPublication, PublicNotice } from "#lib/domain/publication/publication.ts";
import type { Handle } from "#lib/db/database.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";

/** A live claim with its public log, as the dumps write it. */
export interface DumpedClaim {
  readonly publication: ClaimPublication;
  /** Oldest first. */
  readonly notices: readonly PublicNotice[];
}

/** Bodies are some 10 KB each: a batch is a megabyte or two, however many claims there are. */
const batchSize = 200;

/**
 * Every live claim, in batches, in the order in which they first became public.
 *
 * Each batch is one short read: no transaction stays open for as long as a slow reader takes, which would keep the
 * database from cleaning up and let anybody hold its connections. The order never changes (`public_claims.ordinal`), so
 * no claim comes twice and none that is live all the time is left out; a claim is as it is when its batch is read, and
 * one retracted before that is not there any more.
 */
export async function* readClaimDump(
  db: Handle,
  size: number = batchSize,
): AsyncGenerator<DumpedClaim[], undefined, undefined> {
  let after = 0;
  for (;;) {
    const rows = await readBatch(db, after, size);
    const last = rows.at(-1);
    if (last === undefined) return undefined;
    after = last.ordinal;
    const notices = await noticesOf(
      db,
      rows.map((row) => row.claimId),
    );
    yield rows.flatMap(({ claimId, body }) =>
      // A redacted publication has no text left.
      body === ""
        ? []
        : [{ publication: JSON.parse(body) as ClaimPublication, notices: notices.get(claimId) ?? [] }],
    );
  }
}

function readBatch(db: Handle, after: number, size: number) {
  return db.$queryRaw<{ ordinal: number; claimId: string; body: string }[]>`
    SELECT c.ordinal, c.claim_id::text AS "claimId", p.body
    FROM public_claims c JOIN publications p ON p.id = c.publication_id
    WHERE c.state = 'live' AND c.ordinal > ${after}
    ORDER BY c.ordinal LIMIT ${size}`;
}

/** The public log of each of the claims, oldest first. */
export async function noticesOf(
  db: Handle,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, PublicNotice[]>> {
  const rows = await db.notice.findMany({
    where: { claimId: { in: [...claimIds] } },
    select: { claimId: true, kind: true, note: true, publicationN: true, at: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const byClaim = new Map<string, PublicNotice[]>();
  for (const { claimId, at, ...notice } of rows) {
    const log = byClaim.get(claimId) ?? [];
    log.push({ ...notice, at: at.toISOString() });
    byClaim.set(claimId, log);
  }
  return byClaim;
}

/** When anything that lists of claims show last changed, and a stamp that differs after every change. */
export interface ClaimsChange {
  /** ISO 8601 UTC; null where nothing was ever published. */
  readonly changedAt: string | null;
  readonly stamp: string;
}

/** Reads the time of the tags that every publication, correction and retraction touches. */
export async function readClaimsChange(db: Handle): Promise<ClaimsChange> {
  const rows = await db.$queryRaw<{ changedAt: Date | null; stamp: string | null }[]>`
    SELECT max(changed_at) FILTER (WHERE tag = ${publicTags.claims}) AS "changedAt", max(changed_in)::text AS stamp
    FROM tag_times WHERE tag IN (${publicTags.claims}, ${publicTags.desk})`;
  return { changedAt: rows[0]?.changedAt?.toISOString() ?? null, stamp: rows[0]?.stamp ?? "0" };
}
