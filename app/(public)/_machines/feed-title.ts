import type { PublicClaimQuery } from "#lib/queries/public/public-claim-filter.ts";
import type { ChosenValue } from "#lib/queries/public/search-public.ts";
import type { Words } from "#lib/words/words.ts";
import { filterText } from "../claims/_components/chosen-filters.tsx";
import { narrowingNames } from "../claims/_components/search-address.ts";

/** What a feed of claims is called: with the words looked for and the filters as the list itself names them. */
export function feedTitle(
  words: Words,
  desk: string,
  query: PublicClaimQuery,
  chosen: readonly ChosenValue[],
): string {
  const filters = narrowingNames.flatMap((name) => {
    const given = query[name];
    return given === undefined ? [] : [filterText(words, name, given, chosen)];
  });
  const filter = [...(query.q === undefined ? [] : [query.q]), ...filters].join(", ");
  return filter === ""
    ? words.t("feeds.claims.title", { desk })
    : words.t("feeds.claims.filtered", { desk, filter });
}
