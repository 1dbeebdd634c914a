import { ButtonLink } from "#app/_ui/base/button.tsx";
import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Pagination } from "#app/_ui/base/pagination.tsx";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import type { PublicClaimPage } from "#lib/queries/public/list-public-claims.ts";
import {
  isFiltered,
  parsePublicQuery,
  type PublicClaimQuery,
} from "#lib/queries/public/public-claim-filter.ts";
import { publicClaims, publicFacets } from "#lib/web/public-reads.ts";
import { ClaimCards } from "../_components/claim-cards.tsx";
import { publicPage } from "../_site/public-page.tsx";
import { ClaimFilters } from "./_components/claim-filters.tsx";

/** The list of live claims with its search and filters. */
export const GET = publicPage(async ({ query: params, desk, words }) => {
  const query = parsePublicQuery(params);
  const [page, facets] = await Promise.all([publicClaims(query), publicFacets()]);
  const filtered = isFiltered(query);
  return {
    title: query.q ? `“${query.q}”` : "Claims",
    description: "Claims from the news, each with its rating, its evidence and how we found out.",
    path: "/claims",
    index: !filtered && query.after === undefined,
    tags: [publicTags.claims],
    current: "claims",
    query: query.q,
    body: (
      <>
      <PageHeader
        title={query.q ? `Claims about “${query.q}”` : "Claims"}
        lead={filtered ? undefined : "What was claimed, what we found, and why. Newest first."}
      />
      <ClaimFilters query={query} facets={facets} />
      <p role="status" className="mb-4 text-sm text-muted">
        {summaryOf(page, filtered)}
      </p>
      {page.items.length === 0 ? (
        <NothingFound query={query} filtered={filtered} />
      ) : (
        <ClaimCards items={page.items} words={words} timeZone={desk.timeZone} />
      )}
      <Pagination
        newerHref={query.after === undefined ? undefined : hrefOf({ ...query, after: undefined })}
        newerLabel="Back to the start"
        olderHref={page.nextCursor === null ? undefined : hrefOf({ ...query, after: page.nextCursor })}
        olderLabel={query.sort === "oldest" ? "Newer" : "Older"}
      />
      </>
    ),
  };
});

function hrefOf(query: PublicClaimQuery): string {
  const params = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const search = new URLSearchParams(params).toString();
  return search === "" ? "/claims" : `/claims?${search}`;
}

function summaryOf({ total, similar }: PublicClaimPage, filtered: boolean): string {
  const many = total.more ? "More than 10,000 claims" : `${total.count.toLocaleString("en-GB")} claims`;
  const found = total.count === 1 && !total.more ? "1 claim" : many;
  if (similar && total.count === 0) return "Nothing found";
  if (similar) return `No claim has exactly these words. ${found} with similar ones:`;
  return filtered ? `${found} found` : `${found} published`;
}

function NothingFound({ query, filtered }: { query: PublicClaimQuery; filtered: boolean }) {
  if (!filtered) {
    return (
      <EmptyState title="Nothing is published yet">
        As soon as the desk publishes its first claim, it stands here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="search"
      title={query.q ? `No published claim matches “${query.q}”` : "No published claim fits these filters"}
      action={<ButtonLink href="/claims">See all claims</ButtonLink>}
    >
      Try fewer or other words, a name spelt another way, or take a filter away. We may not have checked it.
    </EmptyState>
  );
}
