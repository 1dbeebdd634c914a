import type { PublicClaimQuery } from "#lib/queries/public/public-claim-filter.ts";
import type { FacetValue, PublicFacet, PublicSearchFacets } from "#lib/queries/public/search-facets.ts";
import { attributionLabel, contentLabel } from "#lib/words/rating-words.ts";
import type { Words } from "#lib/words/words.ts";
import { addressAround, relOf, searchAddress, withFilter, type SearchPath } from "./search-address.ts";

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
  const around = words.around("search.facets.atLeast");
  const [before, after] = addressAround(path, query, kind);
  const rel = relOf(path, { ...query, [kind]: "any" });
  return (
    <section className="min-w-0">
      <h3 className="mb-1 text-sm font-semibold">{title}</h3>
      <ul aria-label={title} role="list" className={listClass}>
        {facet.values.map(({ key, label, count, chosen }) => {
          const name = facetLabel(words, kind, { key, label });
          const number = words.number(count);
          const shown = facet.atLeast ? around.join(number) : number;
          if (chosen) return <ChosenValue key={key} {...{ kind, name, number: shown, words, path, query }} />;
          return (
            <li key={key}>
              <a href={words.href(`${before}${encodeURIComponent(key)}${after}`)} rel={rel} className="tap">
                <span>{name}</span>
                <small>{shown}</small>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface ChosenValueProps extends Omit<SearchFacetsProps, "facets"> {
  readonly kind: Kind;
  readonly name: string;
  readonly number: string;
}

/** The value in use: its address is the one without it. */
function ChosenValue({ kind, name, number, words, path, query }: ChosenValueProps) {
  const next = withFilter(query, kind, undefined);
  return (
    <li>
      <a
        href={words.href(searchAddress(path, next))}
        rel={relOf(path, next)}
        aria-current="true"
        className="tap"
      >
        <span>
          <span aria-hidden="true">✓ </span>
          {name}
        </span>
        <small>{number}</small>
        <span className="sr-only">{words.t("search.facets.remove")}</span>
      </a>
    </li>
  );
}

/** Ratings in the reader's language where they are the shipped ones; names as they are. */
export function facetLabel(words: Words, kind: string, value: Pick<FacetValue, "key" | "label">): string {
  if (kind === "rating") return contentLabel(words, value);
  if (kind === "attribution") return attributionLabel(words, value);
  return value.label;
}
