import type { Handle } from "#lib/db/database.ts";
import { readerOf, type PublicReader } from "#lib/db/public-pool.ts";
import { readBusiestFacets } from "#lib/db/public-search-facts.ts";

/** One choice of a filter: what it is called and how many live claims it leaves. */
export interface FacetValue {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** Choices of the filters of `/claims`, most frequent first, each with its number of live claims. */
export interface PublicFacets {
  readonly ratings: readonly FacetValue[];
  readonly attributions: readonly FacetValue[];
  readonly speakers: readonly FacetValue[];
  readonly topics: readonly FacetValue[];
  readonly outlets: readonly FacetValue[];
  readonly years: readonly FacetValue[];
}

/** A longer list of choices would be searched, not read. */
const maxValues = 100;

/** Reads the choices over all live claims, counted exactly. */
export async function getPublicFacets(db: Handle | PublicReader): Promise<PublicFacets> {
  const rows = await readBusiestFacets(readerOf(db), maxValues);
  const of = (kind: string) =>
    rows.filter((row) => row.kind === kind).map(({ key, label, claims }) => ({ key, label, count: claims }));
  return {
    ...{ ratings: of("rating"), attributions: of("attribution"), speakers: of("speaker") },
    ...{ topics: of("topic"), outlets: of("outlet"), years: of("year") },
  };
}
