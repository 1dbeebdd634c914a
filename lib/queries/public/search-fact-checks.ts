import type { Handle } from "#lib/db/database.ts";
import type { PublicReader } from "#lib/db/public-pool.ts";
import type { SearchRequest } from "#lib/publishing/fact-check-tools/search-request.ts";
import { listClaimsUncounted, type PublicClaimPage } from "./list-public-claims.ts";
import { namesNoPlace } from "./names-no-place.ts";
import type { PublicClaimQuery } from "./public-claim-filter.ts";

/** Results passed over at once. */
const maxTake = 100;
const dayMs = 86_400_000;

/**
 * One page of live claims for `claims:search`, in the order of the public search. Words count as typed: a program that
 * asks for one thing is not told of another. Null when the page token is none of this search.
 */
export async function searchFactChecks(
  db: Handle | PublicReader,
  request: SearchRequest,
  now: Date,
): Promise<Pick<PublicClaimPage, "items" | "nextCursor"> | null> {
  const query = queryOf(request, now);
  let after = request.pageToken ?? undefined;
  if (namesNoPlace({ ...query, after })) return null;
  // Pages are followed one after another, so that the place where the answer begins is the same as without an offset.
  for (let left = request.offset; left > 0;) {
    const take = Math.min(left, maxTake);
    const passed = await listClaimsUncounted(db, { ...query, after }, take);
    if (passed.nextCursor === null) return { items: [], nextCursor: null };
    after = passed.nextCursor;
    left -= take;
  }
  const page = await listClaimsUncounted(db, { ...query, after }, request.pageSize);
  return { items: page.items, nextCursor: page.nextCursor };
}

/** Age counts in days of UTC: a claim is made before it is reviewed, so the day of the review is the newer one. */
function queryOf({ query, language, maxAgeDays }: SearchRequest, now: Date): PublicClaimQuery {
  const from = maxAgeDays === null ? null : new Date(now.getTime() - maxAgeDays * dayMs);
  return {
    ...(query === null ? {} : { q: query }),
    ...(language === null ? {} : { language }),
    // Further back than years of four digits reach, everything is young enough.
    ...(from === null || Number.isNaN(from.getTime()) || from.getUTCFullYear() < 1000
      ? {}
      : { from: from.toISOString().slice(0, 10) }),
  };
}
