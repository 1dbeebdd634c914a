import type { Handle } from "#lib/db/database.ts";
import { readPublicFacets, type FacetValue } from "#lib/db/public-claims.ts";

export type { FacetValue } from "#lib/db/public-claims.ts";

/** Choices of the filters of `/claims`, most frequent first, each with its number of live claims. */
export interface PublicFacets {
  readonly ratings: readonly FacetValue[];
  readonly attributions: readonly FacetValue[];
  readonly speakers: readonly FacetValue[];
  readonly topics: readonly FacetValue[];
  readonly outlets: readonly FacetValue[];
}

/** A longer list of choices would be searched, not read. */
const maxValues = 100;

/** Reads the choices over all live claims. */
export async function getPublicFacets(db: Handle): Promise<PublicFacets> {
  return readPublicFacets(db, maxValues);
}
