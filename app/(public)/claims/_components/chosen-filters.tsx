import type { PublicClaimQuery } from "#lib/queries/public/public-claim-filter.ts";
import type { ChosenValue } from "#lib/queries/public/search-public.ts";
import type { Words } from "#lib/words/words.ts";
import {
  narrowingNames,
  relOf,
  searchAddress,
  withFilter,
  type NarrowingName,
  type SearchPath,
} from "./search-address.ts";
import { facetLabel } from "./search-facets.tsx";

interface ChosenFiltersProps {
  readonly words: Words;
  readonly path: SearchPath;
  readonly query: PublicClaimQuery;
  /** Values that some live claim has; others are named as in the address. */
  readonly chosen: readonly ChosenValue[];
}

/** The filters in use, each with the address without it. */
export function ChosenFilters({ words, path, query, chosen }: ChosenFiltersProps) {
  const { t } = words;
  const names = narrowingNames.filter((name) => query[name] !== undefined);
  if (names.length === 0) return null;
  const { q, sort, verbatim } = query;
  return (
    <ul
      aria-label={t("search.chosen.label")}
      role="list"
      className="print-hide mb-6 flex flex-wrap gap-2 text-sm"
    >
      {names.map((name) => {
        const filter = filterText(words, name, query[name] ?? "", chosen);
        const next = withFilter(query, name, undefined);
        return (
          <li key={name}>
            <a
              href={words.href(searchAddress(path, next))}
              rel={relOf(path, next)}
              aria-label={t("search.chosen.remove", { filter })}
              className="tap inline-flex items-center gap-2 rounded-full border border-edge px-3 py-1 hover:border-ink"
            >
              {filter}
              <span aria-hidden="true">×</span>
            </a>
          </li>
        );
      })}
      {names.length > 1 ? (
        <li>
          <a
            href={words.href(searchAddress(path, { q, sort, verbatim }))}
            rel={relOf(path, { q, sort, verbatim })}
            className="link tap inline-flex items-center px-1 py-1"
          >
            {t("search.chosen.clear")}
          </a>
        </li>
      ) : null}
    </ul>
  );
}

/** A filter in words: "Speaker: Ruth Vane", "Published from 2 March 2026". */
export function filterText(
  words: Words,
  name: NarrowingName,
  given: string,
  chosen: readonly ChosenValue[],
): string {
  if (name === "corrected") return words.t("search.chosen.corrected");
  if (name === "from" || name === "to") return words.t(`search.chosen.${name}`, { value: words.day(given) });
  if (name === "article" || name === "year") return words.t(`search.chosen.${name}`, { value: given });
  const known = chosen.find(({ kind, key }) => kind === name && key === given);
  return words.t(`search.chosen.${name}`, {
    value: known === undefined ? given : facetLabel(words, name, known),
  });
}
