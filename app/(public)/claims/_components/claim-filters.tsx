import { Button, ButtonLink } from "#app/_ui/base/button.tsx";
import { Checkbox } from "#app/_ui/base/checkbox.tsx";
import { Details } from "#app/_ui/base/details.tsx";
import { Select } from "#app/_ui/base/select.tsx";
import { TextInput } from "#app/_ui/base/text-input.tsx";
import type { FacetValue, PublicFacets } from "#lib/queries/public/get-public-facets.ts";
import type { PublicClaimQuery } from "#lib/queries/public/public-claim-filter.ts";

interface ClaimFiltersProps {
  readonly query: PublicClaimQuery;
  readonly facets: PublicFacets;
}

/**
 * The filters of the list as a plain GET form, folded away until one is used: a reader came for the claims. Each choice
 * says how many live claims it has.
 */
export function ClaimFilters({ query, facets }: ClaimFiltersProps) {
  const { q, after: _after, ...narrowing } = query;
  const inUse = Object.values(narrowing).some((value) => value !== undefined);
  return (
    <div className="print-hide mb-6">
      <Details summary="Filter claims" open={inUse}>
        <form action="/claims" method="get" aria-label="Filters" className="flex flex-col gap-4">
          {q ? <input type="hidden" name="q" value={q} /> : null}
          {query.article ? <input type="hidden" name="article" value={query.article} /> : null}
          <FilterFields query={query} facets={facets} />
          <div className="flex flex-wrap gap-2">
            <Button type="submit">Apply filters</Button>
            {inUse ? (
              <ButtonLink href={q ? `/claims?q=${encodeURIComponent(q)}` : "/claims"} variant="quiet">
                Clear filters
              </ButtonLink>
            ) : null}
          </div>
        </form>
      </Details>
    </div>
  );
}

function FilterFields({ query, facets }: ClaimFiltersProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <FacetSelect name="rating" label="Rating" any="Any rating" values={facets.ratings} query={query} />
      <FacetSelect
        name="attribution"
        label="Attribution"
        any="Any attribution"
        values={facets.attributions}
        query={query}
      />
      <FacetSelect name="speaker" label="Speaker" any="Anybody" values={facets.speakers} query={query} />
      <FacetSelect name="topic" label="Topic" any="Any topic" values={facets.topics} query={query} />
      <FacetSelect name="outlet" label="Outlet" any="Any outlet" values={facets.outlets} query={query} />
      <Select
        name="sort"
        label="Order"
        placeholder="Newest first"
        options={[{ value: "oldest", label: "Oldest first" }]}
        defaultValue={query.sort === "oldest" ? "oldest" : ""}
      />
      <TextInput type="date" name="from" label="Published from" defaultValue={query.from ?? ""} />
      <TextInput type="date" name="to" label="Published until" defaultValue={query.to ?? ""} />
      <div className="self-end pb-2">
        <Checkbox
          name="corrected"
          value="1"
          label="Corrected claims only"
          defaultChecked={query.corrected === "1"}
        />
      </div>
    </div>
  );
}

interface FacetSelectProps {
  readonly name: "rating" | "speaker" | "topic" | "outlet" | "attribution";
  readonly label: string;
  readonly any: string;
  readonly values: readonly FacetValue[];
  readonly query: PublicClaimQuery;
}

function FacetSelect({ name, label, any, values, query }: FacetSelectProps) {
  const chosen = query[name] ?? "";
  const options = values.map(({ key, label: text, count }) => ({
    value: key,
    label: `${text} (${count.toLocaleString("en-GB")})`,
  }));
  // A choice that no live claim has any more stays visible, or the form would silently drop it.
  if (chosen !== "" && !values.some((value) => value.key === chosen))
    options.push({ value: chosen, label: chosen });
  return <Select name={name} label={label} placeholder={any} options={options} defaultValue={chosen} />;
}
