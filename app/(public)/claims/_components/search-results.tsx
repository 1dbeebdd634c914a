import { Pagination } from "#app/_ui/base/pagination.tsx";
import { isFiltered, type PublicClaimQuery } from "#lib/queries/public/public-claim-filter.ts";
import type { PublicSearchPage } from "#lib/queries/public/search-public.ts";
import type { SearchSuggestions } from "#lib/queries/public/search-suggestions.ts";
import type { Words } from "#lib/words/words.ts";
import { FeedLinks } from "../../_components/feed-links.tsx";
import { ClaimCards } from "../../_components/claim-cards.tsx";
import { ChosenFilters } from "./chosen-filters.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { searchAddress, withFilter, type SearchPath } from "./search-address.ts";
import { SearchFacets } from "./search-facets.tsx";

interface SearchResultsProps {
  readonly words: Words;
  readonly path: SearchPath;
  readonly query: PublicClaimQuery;
  readonly page: PublicSearchPage;
  readonly suggestions: SearchSuggestions | null;
  readonly timeZone: string;
}

/** Everything that changes with what is searched for; the site's script exchanges it while one types. */
export function SearchResults(props: SearchResultsProps) {
  const { words, path, query, page, suggestions, timeZone } = props;
  const { t } = words;
  const { facets } = page;
  return (
    <div data-results="">
      <p role="status" className="mb-4 text-sm text-muted">
        {foundText(words, query, page)}
      </p>
      <SpellingNotice words={words} path={path} query={query} spelling={page.spelling} />
      <ChosenFilters words={words} path={path} query={query} chosen={page.chosen} />
      {page.items.length === 0 || facets === null ? (
        <NothingFound
          words={words}
          path={path}
          query={query}
          suggestions={suggestions}
          missing={page.missing}
          chosen={page.chosen}
          timeZone={timeZone}
        />
      ) : (
        <>
          <p className="print-hide mb-2 lg:hidden">
            <a href="#narrow" className="link tap text-sm">
              {t("search.facets.jump")}
            </a>
          </p>
          <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_15rem]">
            <div className="min-w-0">
              <ClaimCards items={page.items} words={words} timeZone={timeZone} />
              <Pages words={words} path={path} query={query} nextCursor={page.nextCursor} />
              <FeedLinks list="/claims" filter={{ ...query }} words={words} />
            </div>
            <SearchFacets words={words} path={path} query={query} facets={facets} />
          </div>
        </>
      )}
    </div>
  );
}

function foundText({ t }: Words, query: PublicClaimQuery, { total }: PublicSearchPage): string {
  const { count } = total;
  if (total.more) return t("search.foundMore", { count });
  return isFiltered(query) ? t("search.found", { count }) : t("search.published", { count });
}

type PartProps = Pick<SearchResultsProps, "words" | "path" | "query">;

/** Says that other words were searched for than were typed, and offers those that were. */
function SpellingNotice({ words, path, query, spelling }: PartProps & { readonly spelling: string | null }) {
  if (spelling === null) return null;
  const typed = query.q ?? "";
  return (
    <div className="mb-6 border-s-4 border-accent ps-4">
      <p>{words.t("search.spelling.shown", { typed, shown: spelling })}</p>
      <p>
        <a
          href={words.href(searchAddress(path, withFilter(query, "verbatim", "1")))}
          rel="nofollow"
          className="link tap"
        >
          {words.t("search.spelling.verbatim", { typed })}
        </a>
      </p>
    </div>
  );
}

function Pages({ words, path, query, nextCursor }: PartProps & { readonly nextCursor: string | null }) {
  const { t } = words;
  const at = (after: string | undefined) => words.href(searchAddress(path, { ...query, after }));
  const byTime = query.q === undefined || query.sort === "newest" || query.sort === "oldest";
  const isOldest = query.sort === "oldest";
  return (
    <Pagination
      label={t("lists.pages")}
      newerHref={query.after === undefined ? undefined : at(undefined)}
      newerLabel={t(byTime && !isOldest ? "lists.toNewest" : "search.pages.first")}
      olderHref={nextCursor === null ? undefined : at(nextCursor)}
      olderLabel={t(byTime ? (isOldest ? "lists.newer" : "lists.older") : "search.pages.next")}
    />
  );
}
