import { readFilter, type PublicClaimQuery } from "./public-claim-filter.ts";

/**
 * Whether a query's `after` is no place in its list: cut short, made up, or of another order. Pages show such a reader the
 * beginning; a program that is told nothing would read the first page for ever.
 */
export function namesNoPlace(query: PublicClaimQuery): boolean {
  return query.after !== undefined && readFilter(query).after === null;
}
