import { idMask, readBusiestFacets, type FacetLabel, type ReadLabels } from "#lib/db/public-search-facts.ts";
import type { PublicReader } from "#lib/db/public-pool.ts";
import { busiest, type SearchCounts } from "./search-counts.ts";
import { countedKinds, type AskedSearch, type CountedKind, type SearchPlan } from "./search-plan.ts";

/** A value of a filter with how many claims it leaves of the present search, its own filter taken away. */
export interface FacetValue {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
}

export interface PublicFacet {
  /** Most claims first; at most eight, and the chosen one wherever it stands. */
  readonly values: readonly FacetValue[];
  /** The numbers are of the newest claims found only (`maxCounted`): there are more. */
  readonly atLeast: boolean;
}

export type PublicSearchFacets = Readonly<Record<CountedKind, PublicFacet>>;

/** More values would be searched, not read. */
const maxValues = 8;

/** What is counted of one scan; `more` where it is of the newest claims only. */
export interface FoundCounts extends SearchCounts {
  readonly more: boolean;
}

/**
 * Puts names to what was counted. Each kind is counted without its own filter, so that a reader can switch. `readLabels`
 * is asked for the names of all shown values at once.
 */
export async function describeFacets(
  reader: PublicReader,
  readLabels: ReadLabels,
  { facts }: AskedSearch,
  plan: SearchPlan,
  counts: readonly (FoundCounts | null)[],
): Promise<PublicSearchFacets> {
  const chosen = new Map(facts.facets.map((facet) => [facet.kind, facet]));
  const places = countedKinds.map((kind) => {
    const own = plan.counted.findIndex((counted) => counted.without === kind);
    const count = counts[own === -1 ? 0 : own] ?? null;
    const top =
      count === null ? null : busiest(count.byKind.get(kind) ?? new Map(), maxValues, chosen.get(kind)?.code);
    const atLeast = count?.more ?? false;
    return { kind, top, atLeast };
  });
  const everything = places.some(({ top }) => top === null) ? await readBusiestFacets(reader, maxValues) : [];
  const codes = places.flatMap(({ top }) => top?.map(([code]) => code) ?? []);
  const labels = codes.length === 0 ? new Map<number, FacetLabel>() : await readLabels(codes);
  const valueOf = (
    kind: string,
    { key, label }: { key: string; label: string },
    count: number,
  ): FacetValue => ({
    ...{ key, label, count },
    chosen: chosen.get(kind)?.key === key,
  });
  const facetOf = ({ kind, top, atLeast }: (typeof places)[number]): PublicFacet => {
    if (top === null) {
      const rows = everything.filter((row) => row.kind === kind);
      const own = chosen.get(kind);
      const all = own === undefined || rows.some((row) => row.key === own.key) ? rows : [...rows, own];
      return { values: all.map((row) => valueOf(kind, row, row.claims)), atLeast };
    }
    const values = top.flatMap(([code, count]) => {
      const row = labels.get(code & idMask);
      return row === undefined ? [] : [valueOf(kind, row, count)];
    });
    return { values, atLeast };
  };
  return Object.fromEntries(
    places.map((place) => [place.kind, facetOf(place)]),
  ) as unknown as PublicSearchFacets;
}
