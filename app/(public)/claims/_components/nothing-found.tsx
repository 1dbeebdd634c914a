import { ButtonLink } from "#app/_ui/base/button.tsx";
import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import type { PublicClaimQuery } from "#lib/queries/public/public-claim-filter.ts";
import type { ChosenValue } from "#lib/queries/public/search-public.ts";
import type { SearchSuggestions } from "#lib/queries/public/search-suggestions.ts";
import type { Words } from "#lib/words/words.ts";
import { ClaimCards } from "../../_components/claim-cards.tsx";
import { filterText } from "./chosen-filters.tsx";
import { searchAddress, withFilter, type SearchPath } from "./search-address.ts";

interface NothingFoundProps {
  readonly words: Words;
  readonly path: SearchPath;
  readonly query: PublicClaimQuery;
  /** Null where nothing was asked for: there is nothing at all yet. */
  readonly suggestions: SearchSuggestions | null;
  /** Words that no live claim has. */
  readonly missing: readonly string[];
  readonly chosen: readonly ChosenValue[];
  readonly timeZone: string;
}

/** What a reader learns and can do who found nothing. */
export function NothingFound(props: NothingFoundProps) {
  const { words, path, query, suggestions, missing, chosen, timeZone } = props;
  const { t } = words;
  if (suggestions === null)
    return <EmptyState title={t("search.none.empty")}>{t("search.none.emptyLead")}</EmptyState>;
  const { similar } = suggestions;
  const title = query.q ? t("search.none.words", { query: query.q }) : t("search.none.filters");
  return (
    <>
      <EmptyState icon="search" title={title} action={<Ways words={words} />}>
        {missing.length === 0 ? null : (
          <p>
            {t("search.none.missing", {
              count: missing.length,
              words: missing.map((each) => t("search.none.quoted", { words: each })).join(" "),
            })}
          </p>
        )}
        <p>{t("search.none.notChecked")}</p>
        <Fewer words={words} path={path} query={query} chosen={chosen} suggestions={suggestions} />
      </EmptyState>
      {similar === null ? null : (
        <div className="mt-8">
          <Section title={t("search.none.similar", { query: similar.q })}>
            <ClaimCards items={similar.items} words={words} timeZone={timeZone} level={3} />
          </Section>
        </div>
      )}
    </>
  );
}

function Ways({ words }: { words: Words }) {
  return (
    <div className="flex flex-wrap gap-2">
      <ButtonLink href={words.href("/claims")}>{words.t("search.none.all")}</ButtonLink>
      <ButtonLink href={words.href("/submit")}>{words.t("search.none.submit")}</ButtonLink>
    </div>
  );
}

type FewerProps = Pick<NothingFoundProps, "words" | "path" | "query" | "chosen"> & {
  readonly suggestions: SearchSuggestions;
};

/** Which filter to take away, with what it would leave. */
function Fewer({ words, path, query, chosen, suggestions: { filters, unfiltered } }: FewerProps) {
  const { t } = words;
  if (filters.length === 0 && unfiltered === null) return null;
  return (
    <ul aria-label={t("search.none.tryTitle")} className="mt-3 space-y-1">
      {filters.map(({ name, count, more }) => {
        const filter = filterText(words, name, query[name] ?? "", chosen);
        const text = t(more ? "search.none.withoutMore" : "search.none.without", { filter, count });
        return (
          <li key={name}>
            <a
              href={words.href(searchAddress(path, withFilter(query, name, undefined)))}
              rel="nofollow"
              className="link tap"
            >
              {text}
            </a>
          </li>
        );
      })}
      {unfiltered === null ? null : (
        <li>
          <a href={words.href(searchAddress(path, { q: query.q }))} rel="nofollow" className="link tap">
            {t(unfiltered.more ? "search.none.withoutAllMore" : "search.none.withoutAll", {
              count: unfiltered.count,
            })}
          </a>
        </li>
      )}
    </ul>
  );
}
