import type { Handle } from "#lib/db/database.ts";
import { readerOf, type PublicReader } from "#lib/db/public-pool.ts";
import {
  readFacetLabels,
  readSearchFacts,
  type ReadFacts,
  type ReadLabels,
} from "#lib/db/public-search-facts.ts";
import { searchPublicClaims } from "#lib/db/public-search.ts";
import type { PublicClaimItem, PublicClaimPage } from "./list-public-claims.ts";
import { readFilter, sealCursor, type PublicClaimQuery, type ReadFilter } from "./public-claim-filter.ts";
import { countByFilters } from "./search-counts.ts";
import { describeFacets, type FoundCounts, type PublicSearchFacets } from "./search-facets.ts";
import { planSearch, type SearchPlan } from "./search-plan.ts";
import { keptTotal, totalOf } from "./search-total.ts";
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
  /** False: nobody reads how many are found, so that they need not be counted. Without filters counted only. */
  readonly total?: boolean | undefined;
  /** Where names of these values and counts of words come from: out of the database, where nothing is handed over. */
  readonly labels?: ReadLabels;
  readonly facts?: ReadFacts;
}

const nothing: PublicSearchPage = {
  ...{ items: [], nextCursor: null, total: { count: 0, more: false }, similar: false, spelling: null },
  ...{ facets: null, missing: [], chosen: [] },
};

/**
 * Searches live claims: what the words mean and how often they occur, then page and counts in one statement, then the
 * names of the counted values. Any text of up to 200 characters has an answer, and all work is bounded: pages by their
 * length, counts by the newest 5,000 where there are many (lib/db/public-search.ts).
 */
export async function searchPublic(
  db: Handle | PublicReader,
  query: PublicClaimQuery,
  options: SearchOptions,
): Promise<PublicSearchPage> {
  const reader = readerOf(db);
  const read = readFilter(query);
  if (read.asksForNothing) return nothing;
  const readFacts = options.facts ?? ((asked) => readSearchFacts(reader, asked));
  const understood = await understandSearch(reader, readFacts, query, read);
  const { spelling, missing, asked } = understood;
  const chosen = asked.facts.facets.map(({ kind, key, label }) => ({ kind, key, label }));
  const said = { spelling, similar: spelling !== null, missing, chosen };
  if (understood.isEmpty) return { ...nothing, ...said };
  const kept = keptTotal(asked);
  const counts = options.facets ? "filters" : kept === null && options.total !== false ? "total" : "nothing";
  const plan = planSearch(asked, { order: read.order, take: options.take + 1, counts });
  const labels = options.labels ?? ((codes) => readFacetLabels(reader, codes));
  const found = await findAndCount(reader, plan, read);
  const page = pageOf(found.items, read, options.take);
  return {
    ...said,
    ...page,
    total: kept === null ? totalOf(page, read, plan.scan, found.counts[0]) : { count: kept, more: false },
    facets: options.facets ? await describeFacets(reader, labels, asked, plan, found.counts) : null,
  };
}

interface FoundItem {
  readonly tier: number;
  readonly item: PublicClaimItem;
}

interface Found {
  readonly items: readonly FoundItem[];
  /** Counts of each counted scan, null where it is every live claim. */
  readonly counts: readonly (FoundCounts | null)[];
}

async function findAndCount(
  reader: PublicReader,
  { counted, judged, ...page }: SearchPlan,
  { after }: ReadFilter,
): Promise<Found> {
  const scans = counted.flatMap((each) => (each.scan === null ? [] : [each.scan]));
  const answer = await searchPublicClaims(reader, { ...page, after }, scans);
  const codes = judged.map((facet) => facet.code);
  const left = [...answer.counted];
  const counts = counted.map((each) => {
    const own = each.scan === null ? undefined : left.shift();
    return own === undefined ? null : { ...countByFilters(own.facets, codes), more: own.more };
  });
  return { items: JSON.parse(answer.items) as FoundItem[], counts };
}

function pageOf(
  found: readonly FoundItem[],
  { order }: ReadFilter,
  take: number,
): Pick<PublicClaimPage, "items" | "nextCursor"> {
  const shown = found.slice(0, take);
  const last = found.length > take ? shown.at(-1) : undefined;
  const tier = order === "relevance" ? last?.tier : undefined;
  return {
    items: shown.map(({ item }) => item),
    nextCursor:
      last === undefined
        ? null
        : sealCursor({ at: last.item.firstPublishedAt, claimId: last.item.claimId, tier }),
  };
}
