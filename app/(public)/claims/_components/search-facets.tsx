import type { PublicClaimQuery } from "#lib/queries/public/public-claim-filter.ts";
import type { FacetValue, PublicFacet, PublicSearchFacets } from "#lib/queries/public/search-facets.ts";
import { attributionLabel, contentLabel } from "#lib/words/rating-words.ts";
import type { Words } from "#lib/words/words.ts";
import { relOf, searchAddress, withFilter, type SearchPath } from "./search-address.ts";

interface SearchFacetsProps {
  readonly words: Words;
  readonly path: SearchPath;
  readonly query: PublicClaimQuery;
  readonly facets: PublicSearchFacets;
}

const kinds = ["rating", "attribution", "speaker", "topic", "outlet", "year"] as const;
type Kind = (typeof kinds)[number];

/** The values that narrow the results, each an address, with the number of claims it would leave. */
export function SearchFacets({ words, path, query, facets }: SearchFacetsProps) {
  const { t } = words;
  const shown = kinds.filter((kind) => facets[kind].values.length > 0);
  return (
    <nav id="narrow" aria-labelledby="narrow-title" className="print-hide min-w-0">
      <h2 id="narrow-title" className="mb-4 font-serif text-lg font-semibold">
        {t("search.facets.title")}
      </h2>
      <div className="grid gap-6 sm:grid-cols-2 lg:grid-cols-1">
        {shown.map((kind) => (
          <FacetList key={kind} kind={kind} facet={facets[kind]} words={words} path={path} query={query} />
        ))}
      </div>
      {shown.some((kind) => facets[kind].atLeast) ? (
        <p className="mt-4 text-xs text-muted">{t("search.facets.note")}</p>
      ) : null}
    </nav>
  );
}

interface FacetListProps extends Omit<SearchFacetsProps, "facets"> {
  readonly kind: Kind;
  readonly facet: PublicFacet;
}

function FacetList({ kind, facet, words, path, query }: FacetListProps) {
  const title = words.t(`search.facets.${kind}`);
  return (
    <section className="min-w-0">
      <h3 className="mb-1 text-sm font-semibold">{title}</h3>
      <ul aria-label={title} role="list" className="text-sm">
        {facet.values.map((value) => {
          const next = withFilter(query, kind, value.chosen ? undefined : value.key);
          const label = facetLabel(words, kind, value);
          const number = words.number(value.count);
          return (
            <li key={value.key}>
              <a
                href={words.href(searchAddress(path, next))}
                rel={relOf(path, next)}
                aria-current={value.chosen ? "true" : undefined}
                className="tap flex items-baseline gap-2 py-0.5 hover:text-accent hover:underline aria-current:font-semibold aria-current:text-accent"
              >
                <span className="min-w-0 flex-1">
                  {value.chosen ? <span aria-hidden="true">✓ </span> : null}
                  {label}
                </span>
                <span className="text-muted tabular-nums">
                  {facet.atLeast ? words.t("search.facets.atLeast", { count: number }) : number}
                </span>
                {value.chosen ? <span className="sr-only">{words.t("search.facets.remove")}</span> : null}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Ratings in the reader's language where they are the shipped ones; names as they are. */
export function facetLabel(words: Words, kind: string, value: Pick<FacetValue, "key" | "label">): string {
  if (kind === "rating") return contentLabel(words, value);
  if (kind === "attribution") return attributionLabel(words, value);
  return value.label;
}
