import type { Handle } from "#lib/db/database.ts";
import { findPublicClaimIds } from "#lib/db/public-claims.ts";
import { readPublicClaimItems, type PublicClaimItem } from "./list-public-claims.ts";
import { readFilter, type PublicClaimQuery } from "./public-claim-filter.ts";

const batchSize = 1000;

/** Every live claim a filter leaves, in its order, up to `maxRows`: for exports. Words are compared exactly. */
export async function readAllPublicClaims(
  db: Handle,
  query: PublicClaimQuery,
  maxRows: number,
): Promise<PublicClaimItem[]> {
  const { filter, order } = readFilter(query);
  if (filter.words === undefined && query.q !== undefined) return [];
  const all: PublicClaimItem[] = [];
  for (;;) {
    const last = all.at(-1);
    const after = last === undefined ? null : { at: last.firstPublishedAt, claimId: last.claimId };
    const take = Math.min(batchSize, maxRows - all.length);
    const ids = await findPublicClaimIds(db, filter, { order, after, take, match: "words" });
    const items = await readPublicClaimItems(db, ids);
    all.push(...items);
    if (ids.length < batchSize || all.length >= maxRows || items.length === 0) return all;
  }
}
