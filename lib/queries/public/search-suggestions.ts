import type { Handle } from "#lib/db/database.ts";
import { readerOf, type PublicReader } from "#lib/db/public-pool.ts";
import type { PublicClaimItem } from "./list-public-claims.ts";
import type { PublicClaimQuery } from "./public-claim-filter.ts";
import { searchPublic } from "./search-public.ts";
import { parseSearchWords } from "./search-words.ts";

/** A filter without which claims are found, and how many. */
export interface FilterToDrop {
  readonly name: NarrowingFilter;
  readonly count: number;
  readonly more: boolean;
}

/** What a reader can do who found nothing. */
export interface SearchSuggestions {
  /** Filters that, taken away alone, leave claims; most claims first. */
  readonly filters: readonly FilterToDrop[];
  /** With all filters taken away, where no single one helps; null where that leaves nothing either. */
  readonly unfiltered: { readonly count: number; readonly more: boolean } | null;
  /** Claims that have most of the words, and the search that finds them. */
  readonly similar: { readonly q: string; readonly items: readonly PublicClaimItem[] } | null;
}

const narrowing = [
  ...["rating", "attribution", "speaker", "topic", "article", "outlet", "from", "to", "year", "corrected"],
] as const;
export type NarrowingFilter =
  | ("rating" | "attribution" | "speaker" | "topic" | "article" | "outlet")
  | ("from" | "to" | "year" | "corrected");

const maxSimilar = 5;
/** A search of many words is asked again without one of them at most so many times. */
const maxTries = 6;

/** Looks for what would have been found: without one of the filters, without all of them, or with fewer words. */
export async function suggestInstead(
  db: Handle | PublicReader,
  query: PublicClaimQuery,
): Promise<SearchSuggestions> {
  const reader = readerOf(db);
  const given = narrowing.filter((name) => query[name] !== undefined) as NarrowingFilter[];
  const totalOf = async (other: PublicClaimQuery) =>
    (await searchPublic(reader, { ...other, after: undefined }, { take: 1, facets: false })).total;
  const filters: FilterToDrop[] = [];
  for (const name of given) {
    const total = await totalOf({ ...query, [name]: undefined });
    if (total.count > 0) filters.push({ name, ...total });
  }
  filters.sort((a, b) => b.count - a.count);
  const bare = { q: query.q, verbatim: query.verbatim };
  const total = given.length > 1 && filters.length === 0 ? await totalOf(bare) : { count: 0, more: false };
  const unfiltered = total.count > 0 ? total : null;
  const isOver = filters.length > 0 || unfiltered !== null || query.q === undefined;
  return { filters, unfiltered, similar: isOver ? null : await findSimilar(reader, query.q) };
}

/** The same search without the words nobody has said; if all were said, without one of them, the last ones first. */
async function findSimilar(reader: PublicReader, q: string): Promise<SearchSuggestions["similar"]> {
  const { wanted } = parseSearchWords(q);
  const { missing } = await searchPublic(reader, { q, verbatim: "1" }, { take: 1, facets: false });
  const textOf = (terms: typeof wanted) =>
    terms.map(({ words, quoted }) => (quoted ? `"${words.join(" ")}"` : words.join(" "))).join(" ");
  const said = wanted.filter(({ words }) => !words.some((word) => missing.includes(word)));
  const tries =
    said.length < wanted.length
      ? [said]
      : wanted.map((_, i) => wanted.filter((__, j) => j !== wanted.length - 1 - i)).slice(0, maxTries);
  for (const terms of tries) {
    if (terms.length === 0) continue;
    const fewer = textOf(terms);
    const { items } = await searchPublic(reader, { q: fewer }, { take: maxSimilar, facets: false });
    if (items.length > 0) return { q: fewer, items };
  }
  return null;
}
