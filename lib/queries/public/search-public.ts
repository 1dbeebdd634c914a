import type { Handle } from "#lib/db/database.ts";
import { readerOf, type PublicReader } from "#lib/db/public-pool.ts";
import { readFacetLabels, type ReadLabels } from "#lib/db/public-search-facts.ts";
import { maxCounted, maxExact, searchPublicClaims } from "#lib/db/public-search.ts";
import type { PublicClaimItem, PublicClaimPage } from "./list-public-claims.ts";
import { readFilter, sealCursor, type PublicClaimQuery, type ReadFilter } from "./public-claim-filter.ts";
import { countByFilters, type SearchCounts } from "./search-counts.ts";
import { describeFacets, type PublicSearchFacets } from "./search-facets.ts";
import { planSearch, type AskedSearch, type SearchPlan } from "./search-plan.ts";
import { isPhrase, type WantedTerm } from "./search-query.ts";
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
  /** Names of these values; who does not hand over others reads those in the database. */
  readonly labels?: ReadLabels;
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
  const understood = await understandSearch(reader, query, read);
  const { spelling, missing } = understood;
  const chosen = understood.asked.facts.facets.map(({ kind, key, label }) => ({ kind, key, label }));
  const said = { spelling, similar: spelling !== null, missing, chosen };
  if (understood.isEmpty) return { ...nothing, ...said };
  const labels = options.labels ?? ((codes) => readFacetLabels(reader, codes));
  const { plan, found, counts } = await findAndCount(reader, understood.asked, read, options.take + 1);
  return {
    ...said,
    ...pageOf(found, read, options.take),
    total: totalOf(understood.asked, plan, counts),
    facets: options.facets ? await describeFacets(reader, labels, understood.asked, plan, counts) : null,
  };
}

interface FoundItem {
  readonly tier: number;
  readonly item: PublicClaimItem;
}

interface Found {
  readonly plan: SearchPlan;
  readonly found: readonly FoundItem[];
  /** Counts of each counted scan, null where it is every live claim. */
  readonly counts: readonly (SearchCounts | null)[];
}

/** Asks for page and counts, and once more where what was taken for few is not: the second answer is for any number. */
async function findAndCount(
  reader: PublicReader,
  asked: AskedSearch,
  { order, after }: ReadFilter,
  take: number,
): Promise<Found> {
  for (const surely of [false, true]) {
    const plan = planSearch(asked, order, surely);
    const scans = plan.counted.flatMap(({ scan }) => (scan === null ? [] : [scan]));
    const { scan, tiers, maxRanked } = plan;
    const page = { scan, order, tiers, maxRanked, after, take };
    const { items, facets } = await searchPublicClaims(reader, page, scans);
    const counts = countsOf(plan, facets);
    if (items === null || (!surely && isOverfull(plan, counts))) continue;
    return { plan, found: JSON.parse(items) as FoundItem[], counts };
  }
  throw new Error("A search that expects any number of claims has an answer.");
}

/** Whether the counts beside the page are of some claims, not of the newest: more matched than was expected. */
const isOverfull = ({ counted }: SearchPlan, counts: Found["counts"]): boolean =>
  counted.some(({ scan }, i) => scan?.size === "perhaps" && (counts[i]?.claims ?? 0) > maxExact);

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

/** Counts of each counted scan, null where it is every live claim. */
function countsOf(plan: SearchPlan, rows: readonly string[]): (SearchCounts | null)[] {
  const judged = plan.judged.map((facet) => facet.code);
  const left = [...rows];
  return plan.counted.map(({ scan }) => (scan === null ? null : countByFilters(left.shift() ?? "", judged)));
}

/** How many claims are found: from the counts kept of each word and filter where one alone decides, else as counted. */
function totalOf(
  { wanted, unwanted, filter, facts }: AskedSearch,
  plan: SearchPlan,
  [all]: readonly (SearchCounts | null)[],
): PublicClaimPage["total"] {
  const { article, from, to, language } = filter;
  const decisive = [...wanted.map(keptCountOf), ...facts.facets.map((facet) => facet.claims)];
  const isKept = unwanted.length === 0 && !article && !from && !to && !language && decisive.length < 2;
  const kept = decisive.length === 0 ? facts.live : decisive[0];
  if (isKept && kept != null) return { count: kept, more: false };
  const claims = all?.claims ?? 0;
  if (plan.counted[0]?.scan?.size !== "many") return { count: claims, more: false };
  return { count: Math.min(claims, maxCounted), more: claims > maxCounted };
}

/** Of a word in one form it is known; two forms may stand in the same claims, and nobody counts phrases. */
const keptCountOf = ({ forms, claims, term }: WantedTerm): number | null =>
  forms.length === 1 && !isPhrase(term) ? claims : null;
