/** Where more claims than `maxExact` are found, `maxCounted` are counted: a reader learns "more than 5,000". */
export const maxExact = 30_000;
export const maxCounted = 5_000;

/** So many claims are looked through for the places of words, 10 µs each; more are only where a page needs them. */
export const maxRead = 2_000;

export type SearchOrder = "relevance" | "newest" | "oldest";

/** Last row of the page before; `tier` only where the order is relevance. */
export interface SearchCursor {
  /** `firstPublishedAt` of that row, ISO 8601 UTC. */
  readonly at: string;
  readonly claimId: string;
  readonly tier?: number | undefined;
}

/** From (included) and until (excluded) as ISO 8601 instants; null is open. */
export interface SearchRange {
  readonly from: string | null;
  readonly until: string | null;
}

/**
 * What live claims are looked for. Queries are texts of `tsquery` over the lexemes of
 * lib/publishing/search-document.ts; null is "any".
 */
export interface SearchScan {
  readonly query: string | null;
  /**
   * What the index cannot tell: the words of a longer phrase stand in one run. Asked of claims that `query` has found,
   * one by one, which takes 10 µs each: the words of a claim lie outside of its row.
   */
  readonly places: string | null;
  readonly range: SearchRange;
  /** At most `maxExact` claims match for sure, with `places` at most `maxRead`. */
  readonly isFew: boolean;
  /**
   * So many months, newest first, are looked at one by one before all others are at once: a guess at what is found
   * soonest. Whatever the number, the claims are the same.
   */
  readonly months: number;
}

/** One rank of relevance. Those of a search exclude each other, the best comes first, the last one takes whatever is left. */
export interface SearchTier {
  /** What its claims have, and those of better tiers: enough to rank a claim that is known to match. */
  readonly level: string;
  /** What exactly its claims match: the level, not the one before, and all else that is asked but places. */
  readonly query: string;
}

/** One page of claims: by tiers where the order is relevance, each in order of time. */
export interface SearchPageRequest {
  readonly scan: SearchScan;
  readonly order: SearchOrder;
  readonly tiers: readonly SearchTier[];
  /** Few claims, expected to be so few that all are found and the page is taken out of them. */
  readonly isAtHand: boolean;
  /** Up to so many claims at hand are ranked one by one, which costs less than asking the index for each tier. */
  readonly maxRanked: number;
  readonly after: SearchCursor | null;
  readonly take: number;
}

/** How far claims are counted; tests set narrower bounds. */
export interface SearchBounds {
  readonly maxExact: number;
  readonly maxCounted: number;
  readonly maxRead: number;
}
