import type { RatingTone } from "#lib/domain/rating/rating.ts";
import type { Handle } from "#lib/db/database.ts";
import type { PublicReader } from "#lib/db/public-pool.ts";
import type { PublicClaimQuery } from "./public-claim-filter.ts";
import { searchPublic, type PublicSearchPage } from "./search-public.ts";

/** One live claim in a list. Instants are ISO 8601 UTC, days `YYYY-MM-DD`. */
export interface PublicClaimItem {
  readonly claimId: string;
  readonly slug: string;
  readonly n: number;
  readonly text: string;
  readonly statement: string | null;
  readonly summary: string;
  /** BCP 47 tag of the language the claim is written in. */
  readonly language: string;
  readonly rating: {
    readonly key: string;
    readonly label: string;
    readonly value: number | null;
    readonly tone: RatingTone;
  };
  readonly attribution: { readonly key: string; readonly label: string; readonly tone: RatingTone } | null;
  readonly speaker: { readonly slug: string; readonly name: string } | null;
  readonly topicSlugs: readonly string[];
  readonly articles: readonly PublicClaimArticle[];
  readonly claimedOn: string | null;
  readonly firstPublishedAt: string;
  readonly publishedAt: string;
  readonly correctedAt: string | null;
  readonly secondReviewed: boolean;
}

export interface PublicClaimArticle {
  readonly slug: string;
  readonly title: string | null;
  readonly outlet: string | null;
}

export interface PublicClaimPage {
  readonly items: readonly PublicClaimItem[];
  /** Opaque `after` of the next page; null at the end. */
  readonly nextCursor: string | null;
  /** Exact, unless `more` says that there are more than that. */
  readonly total: { readonly count: number; readonly more: boolean };
  /** True when no claim has the words as typed and the results are for the spelling of `spelling`. */
  readonly similar: boolean;
  /** What was searched for instead of what was typed. */
  readonly spelling: string | null;
}

export const publicPageSize = 20;

/**
 * One page of live claims, for readers, feeds, the API and exports alike, paged by the opaque `after`: by relevance where
 * words are asked for, newest first otherwise, or as `sort` says. 20 a page unless `take` says otherwise. When a word is in
 * no live claim, the nearest spelling that is in one is searched for, `similar` is true and `spelling` says it; `verbatim`
 * switches that off.
 */
export async function listPublicClaims(
  db: Handle | PublicReader,
  query: PublicClaimQuery,
  take: number = publicPageSize,
): Promise<PublicClaimPage> {
  return searchPublic(db, query, { take, facets: false });
}

/**
 * The same for who does not say how many there are (feeds, exports, `claims:search`): nothing is counted. Words are
 * searched for as typed.
 */
export async function listClaimsUncounted(
  db: Handle | PublicReader,
  query: PublicClaimQuery,
  take: number,
): Promise<Pick<PublicSearchPage, "items" | "nextCursor" | "chosen">> {
  return searchPublic(db, { ...query, verbatim: "1" }, { take, facets: false, total: false });
}
