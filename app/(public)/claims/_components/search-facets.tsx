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

/** The look of seventy lines is said once, not with each: it was a third of the page's bytes. */
const listClass = [
  "text-sm [&_a]:flex [&_a]:items-baseline [&_a]:gap-2 [&_a]:py-0.5",
  "[&_a:hover]:text-accent [&_a:hover]:underline",
  "[&_a[aria-current]]:font-semibold [&_a[aria-current]]:text-accent",
  "[&_span:first-child]:min-w-0 [&_span:first-child]:flex-1",
  "[&_small]:text-sm [&_small]:text-muted [&_small]:tabular-nums",
].join(" ");

interface FacetListProps extends Omit<SearchFacetsProps, "facets"> {
  readonly kind: Kind;
  readonly facet: PublicFacet;
}

function FacetList({ kind, facet, words, path, query }: FacetListProps) {
  const title = words.t(`search.facets.${kind}`);
  const [before, after] = words.around("search.facets.atLeast");
  return (
    <section className="min-w-0">
      <h3 className="mb-1 text-sm font-semibold">{title}</h3>
      <ul aria-label={title} role="list" className={listClass}>
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
                className="tap"
              >
                <span>
                  {value.chosen ? <span aria-hidden="true">✓ </span> : null}
                  {label}
                </span>
                <small>{facet.atLeast ? `${before}${number}${after}` : number}</small>
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
