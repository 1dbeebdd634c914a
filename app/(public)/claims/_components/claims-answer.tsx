import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { feedLinksOf } from "#lib/publishing/feeds/feed-address.ts";
import { itemListOf } from "#lib/publishing/json-ld/lists.ts";
import { isFiltered, parsePublicQuery } from "#lib/queries/public/public-claim-filter.ts";
import { publicOrigin, publicUrl } from "#lib/web/public-origin.ts";
import { movedFilter, publicSearch, publicSearchSuggestions } from "#lib/web/public-reads.ts";
import type { Words } from "#lib/words/words.ts";
import { movedTo } from "../../_site/moved-to.ts";
import type { PageAnswer } from "../../_site/page-answer.ts";
import type { PublicRequest } from "../../_site/public-handler.ts";
import { searchAddress, type SearchPath } from "./search-address.ts";
import { ClaimSearchForm, SearchHelp } from "./search-form.tsx";
import { SearchResults } from "./search-results.tsx";

/**
 * The list of live claims with its search and filters, at either of its two addresses. A filter by a speaker who was
 * merged leads to the one who is found now.
 */
export async function claimsAnswer(
  path: SearchPath,
  { query: params, desk, words }: Pick<PublicRequest<unknown>, "query" | "desk" | "words">,
): Promise<PageAnswer | Response> {
  const query = parsePublicQuery(params);
  const page = await publicSearch(query);
  const isNarrowed = isFiltered(query);
  const nothing = page.items.length === 0 && isNarrowed;
  const moved = nothing ? await movedFilter(query) : null;
  if (moved !== null) return movedTo(words.href(searchAddress(path, moved)));
  const suggestions = nothing ? await publicSearchSuggestions(query) : null;
  const { title, lead } = textsOf(words, path, query.q);
  const entries = page.items.map((item) => ({ name: item.text, url: publicUrl(`/claims/${item.slug}`) }));
  const isList = path === "/claims" && !isNarrowed && query.after === undefined && query.sort === undefined;
  return {
    title,
    description: words.t("search.description"),
    path,
    search: searchAddress(path, query).slice(path.length),
    index: isList || (path === "/search" && [...params].length === 0),
    tags: [publicTags.claims],
    current: "claims",
    hasOwnSearch: true,
    jsonLd: isList ? [itemListOf({ name: title, url: publicUrl(path) }, entries)] : [],
    alternates: feedLinksOf(publicOrigin() + words.href(""), "/claims", { ...query }, title),
    body: (
      <>
        <PageHeader title={title} lead={lead} />
        <ClaimSearchForm words={words} path={path} query={query} />
        {path === "/search" ? (
          <div className="print-hide mb-6">
            <SearchHelp words={words} />
          </div>
        ) : null}
        <SearchResults
          words={words}
          path={path}
          query={query}
          page={page}
          suggestions={suggestions}
          timeZone={desk.timeZone}
        />
      </>
    ),
  };
}

function textsOf({ t }: Words, path: SearchPath, q: string | undefined) {
  // The message has quotation marks of its own language around what was typed.
  const words = q?.replace(/^"([^"]*)"$/, "$1");
  if (words !== undefined) return { title: t("search.about", { query: words }), lead: undefined };
  if (path === "/search") return { title: t("search.page.title"), lead: t("search.page.lead") };
  return { title: t("search.title"), lead: t("search.lead") };
}
