import type { SearchScan } from "#lib/db/public-search-request.ts";
import type { PublicClaimPage } from "./list-public-claims.ts";
import type { ReadFilter } from "./public-claim-filter.ts";
import type { FoundCounts } from "./search-facets.ts";
import type { AskedSearch } from "./search-plan.ts";
import { isPhrase, type WantedTerm } from "./search-query.ts";

/** How many claims are found, where one word or filter alone decides: that is kept. Null where it has to be counted. */
export function keptTotal({ wanted, unwanted, filter, facts }: AskedSearch): number | null {
  const { article, from, to, language } = filter;
  if (unwanted.length > 0 || article || from || to || language) return null;
  const decisive = [...wanted.map(keptCountOf), ...facts.facets.map((facet) => facet.claims)];
  return decisive.length > 1 ? null : decisive.length === 0 ? facts.live : (decisive[0] ?? null);
}

/** Of a word in one form it is known; two forms may stand in the same claims, and nobody counts phrases. */
const keptCountOf = ({ forms, claims, term }: WantedTerm): number | null =>
  forms.length === 1 && !isPhrase(term) ? claims : null;

/**
 * How many claims are found, as counted. Where nothing was counted, or a longer phrase has more claims than its places
 * were looked at in, it is known from what is seen that there is at least one more.
 */
export function totalOf(
  { items, nextCursor }: { readonly items: readonly unknown[]; readonly nextCursor: string | null },
  { after }: Pick<ReadFilter, "after">,
  { places }: Pick<SearchScan, "places">,
  counts: Pick<FoundCounts, "claims" | "more"> | null | undefined,
): PublicClaimPage["total"] {
  if (counts != null && (!counts.more || places === null)) return { count: counts.claims, more: counts.more };
  if (after === null && nextCursor === null) return { count: items.length, more: false };
  return { count: Math.max((counts?.claims ?? 0) - 1, items.length), more: true };
}
