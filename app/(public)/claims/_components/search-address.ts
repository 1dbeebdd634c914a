import { publicFilterNames, type PublicClaimQuery } from "#lib/queries/public/public-claim-filter.ts";

/** Where the list of claims stands: the list itself, or the search page. */
export type SearchPath = "/claims" | "/search";

/** The address of a filtered list, its filters always in the same order; without the language prefix. */
export function searchAddress(path: SearchPath, query: PublicClaimQuery): string {
  const search = new URLSearchParams();
  for (const name of publicFilterNames) {
    const value = query[name];
    if (value !== undefined) search.set(name, value);
  }
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The same search with one filter set or taken away, from its first page on. */
export function withFilter(
  query: PublicClaimQuery,
  name: keyof PublicClaimQuery,
  value: string | undefined,
): PublicClaimQuery {
  return { ...query, after: undefined, [name]: value };
}

/** In no other place of an address: what readers type has its equals signs encoded. */
const somewhere = "somewhere";

/**
 * What stands before and after a filter's value in the address that sets it, for lists of sixty such addresses. The value
 * is a slug, a key or a year and stands there as it is.
 */
export function addressAround(
  path: SearchPath,
  query: PublicClaimQuery,
  name: keyof PublicClaimQuery,
): readonly [before: string, after: string] {
  const [before = "", after = ""] = searchAddress(path, withFilter(query, name, somewhere)).split(
    `${name}=${somewhere}`,
  );
  return [`${before}${name}=`, after];
}

/** Filters in use that narrow a list, in the order in which they are named. */
export const narrowingNames = [
  ...(["rating", "attribution", "speaker", "topic", "outlet"] as const),
  ...(["article", "year", "from", "to", "corrected"] as const),
];
export type NarrowingName = (typeof narrowingNames)[number];

/**
 * Lists by one filter are followed by machines too; those by several, and searches, can be put together without end, and
 * everything in them is reached otherwise.
 */
export function relOf(path: SearchPath, query: PublicClaimQuery): "nofollow" | undefined {
  const narrowing = narrowingNames.filter((name) => query[name] !== undefined).length;
  const isPlain = query.q === undefined && query.sort === undefined && query.verbatim === undefined;
  return path === "/claims" && isPlain && narrowing <= 1 ? undefined : "nofollow";
}
