import type { Handle } from "#lib/db/database.ts";
import type { PublicReader } from "#lib/db/public-pool.ts";
import { listClaimsUncounted, type PublicClaimItem } from "./list-public-claims.ts";
import type { PublicClaimQuery } from "./public-claim-filter.ts";

const batchSize = 1000;

/** Every live claim a filter leaves, in its order, up to `maxRows`: for exports. Words are searched for as typed. */
export async function readAllPublicClaims(
  db: Handle | PublicReader,
  query: PublicClaimQuery,
  maxRows: number,
): Promise<PublicClaimItem[]> {
  const all: PublicClaimItem[] = [];
  let after = query.after;
  do {
    const take = Math.min(batchSize, maxRows - all.length);
    const page = await listClaimsUncounted(db, { ...query, after }, take);
    all.push(...page.items);
    after = page.nextCursor ?? undefined;
  } while (after !== undefined && all.length < maxRows);
  return all;
}
