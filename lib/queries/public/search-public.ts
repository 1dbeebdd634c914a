import type { Handle } from "#lib/db/database.ts";
import { readerOf, type PublicReader } from "#lib/db/public-pool.ts";
import { maxCounted, maxExact, searchPublicClaims, type SearchPageRequest } from "#lib/db/public-search.ts";
import type { PublicClaimItem, PublicClaimPage } from "./list-public-claims.ts";
import { readFilter, sealCursor, type PublicClaimQuery, type ReadFilter } from "./public-claim-filter.ts";
import { countByFilters, type SearchCounts } from "./search-counts.ts";
import { describeFacets, type PublicSearchFacets } from "./search-facets.ts";
import { planSearch, type AskedSearch, type SearchPlan } from "./search-plan.ts";
import { understandSearch } from "./search-understanding.ts";

/** A page of results with what is counted beside it. */
export interface PublicSearchPage extends PublicClaimPage {
  /** Null where they were not asked for, or where nothing can be found. */
  readonly facets: PublicSearchFacets | null;
  /** Words that no live claim has, nor one spelt nearly so. */
  readonly missing: readonly string[];
  /** The filter values in use that some live claim answers to, as readers see them. */
  readonly chosen: readonly ChosenValue[];
}

export interface ChosenValue {
  readonly kind: string;
  readonly key: string;
  readonly label: string;
}

export interface SearchOptions {
  readonly take: number;
  /** Count results by the values of filters. */
  readonly facets: boolean;
}

const nothing: PublicSearchPage = {
  ...{ items: [], nextCursor: null, total: { count: 0, more: false }, similar: false, spelling: null },
  ...{ facets: null, missing: [], chosen: [] },
};

/**
 * Searches live claims: what the words mean and how often they occur, then page and counts in one statement, then the
 * names of the counted values. Any text of up to 200 characters has an answer, and all work is bounded: pages by their
 * length, counts by the newest 5,000 where there are many, phrases by 15,000 candidates (lib/db/public-search.ts).
 */
export async function searchPublic(
  db: Handle | PublicReader,
  query: PublicClaimQuery,
  options: SearchOptions,
): Promise<PublicSearchPage> {
  const reader = readerOf(db);
  const read = readFilter(query);
  if (read.asksForNothing) return nothing;
  const understood = await understandSearch(reader, query, read);
  const { spelling, missing } = understood;
  const chosen = understood.asked.facts.facets.map(({ kind, key, label }) => ({ kind, key, label }));
  const said = { spelling, similar: spelling !== null, missing, chosen };
  if (understood.isEmpty) return { ...nothing, ...said };
  const plan = planSearch(understood.asked, read.order);
  const { items, facets: rows } = await searchPublicClaims(
    reader,
    pageRequest(plan, read, options.take),
    plan.counted.flatMap(({ scan }) => (scan === null ? [] : [scan])),
  );
  const found = JSON.parse(items) as (PublicClaimItem & { readonly tier: number })[];
  const counts = countsOf(plan, rows);
  return {
    ...said,
    ...pageOf(found, read, options.take),
    total: totalOf(understood.asked, plan, counts),
    facets: options.facets ? await describeFacets(reader, understood.asked, plan, counts) : null,
  };
}

function pageRequest(plan: SearchPlan, { after }: ReadFilter, take: number): SearchPageRequest {
  const { scan, order, tiers, phrase } = plan;
  return { scan, order, tiers, phrase, after, take: take + 1 };
}

function pageOf(
  found: readonly (PublicClaimItem & { readonly tier: number })[],
  { order }: ReadFilter,
  take: number,
): Pick<PublicClaimPage, "items" | "nextCursor"> {
  const shown = found.slice(0, take);
  const last = found.length > take ? shown.at(-1) : undefined;
  const tier = order === "relevance" ? last?.tier : undefined;
  return {
    items: shown.map(({ tier: _tier, ...item }) => item),
    nextCursor:
      last === undefined ? null : sealCursor({ at: last.firstPublishedAt, claimId: last.claimId, tier }),
  };
}

/** Counts of each counted scan, null where it is every live claim. */
function countsOf(plan: SearchPlan, rows: readonly string[]): (SearchCounts | null)[] {
  const judged = plan.judged.map((facet) => facet.code);
  const left = [...rows];
  return plan.counted.map(({ scan }) => (scan === null ? null : countByFilters(left.shift() ?? "", judged)));
}

/** How many claims are found: from the counts kept of each filter where one alone decides, else as far as was counted. */
function totalOf(
  { wanted, unwanted, filter, facts }: AskedSearch,
  plan: SearchPlan,
  [all]: readonly (SearchCounts | null)[],
): PublicClaimPage["total"] {
  const [facet, ...others] = facts.facets;
  const { article, from, to } = filter;
  const isOpen = wanted.length + unwanted.length + others.length === 0 && !article && !from && !to;
  if (isOpen) return { count: facet?.claims ?? facts.live, more: false };
  const claims = all?.claims ?? 0;
  if (plan.counted[0]?.scan?.size === "few")
    return { count: Math.min(claims, maxExact), more: claims > maxExact };
  // A phrase was looked for among the newest claims with its words: there may always be more.
  const isCut = plan.phrase !== null || claims > maxCounted;
  return { count: Math.min(claims, maxCounted), more: isCut && claims > 0 };
}
