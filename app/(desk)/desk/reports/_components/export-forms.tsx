import { Button } from "#app/_ui/base/button.tsx";
import { Checkbox } from "#app/_ui/base/checkbox.tsx";
import { RadioGroup } from "#app/_ui/base/radio-group.tsx";
import { Select } from "#app/_ui/base/select.tsx";
import { TextInput } from "#app/_ui/base/text-input.tsx";
import { claimStages, stageLabels } from "#lib/domain/claim/claim.ts";
import type { FacetValue, PublicFacets } from "#lib/queries/public/get-public-facets.ts";

/** Chooses which published claims go into a file. A plain GET form: its address can be kept and called again. */
export function PublishedClaimsForm({ facets }: { readonly facets: PublicFacets }) {
  return (
    <form action="/desk/reports/claims" method="get" className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Select name="rating" label="Rating" placeholder="Any rating" options={optionsOf(facets.ratings)} />
        <Select name="speaker" label="Speaker" placeholder="Anybody" options={optionsOf(facets.speakers)} />
        <Select name="topic" label="Topic" placeholder="Any topic" options={optionsOf(facets.topics)} />
        <Select name="outlet" label="Outlet" placeholder="Any outlet" options={optionsOf(facets.outlets)} />
        <TextInput type="date" name="from" label="Published from" />
        <TextInput type="date" name="to" label="Published until" />
      </div>
      <TextInput type="search" name="q" label="Words" optional maxLength={200} />
      <Checkbox name="corrected" value="1" label="Corrected claims only" />
      <Format />
      <div>
        <Button type="submit" variant="primary" icon="download">
          Export published claims
        </Button>
      </div>
    </form>
  );
}

/** The desk's own list, published or not. */
export function WorkingClaimsForm() {
  return (
    <form action="/desk/reports/claims" method="get" className="flex flex-col gap-4">
      <input type="hidden" name="list" value="working" />
      <p className="text-muted">
        Every claim with its stage, published or not. For the desk only: do not pass it on.
      </p>
      <Select
        name="stage"
        label="Stage"
        placeholder="Any stage"
        options={claimStages.map((stage) => ({ value: stage, label: stageLabels[stage] }))}
      />
      <Format />
      <div>
        <Button type="submit" icon="download">
          Export working list
        </Button>
      </div>
    </form>
  );
}

function Format() {
  return (
    <RadioGroup
      name="format"
      legend="Format"
      inline
      defaultValue="csv"
      options={[
        { value: "csv", label: "CSV", hint: "For spreadsheets" },
        { value: "json", label: "JSON", hint: "For programs" },
      ]}
    />
  );
}

function optionsOf(values: readonly FacetValue[]) {
  return values.map(({ key, label, count }) => ({ value: key, label: `${label} (${String(count)})` }));
}
