import { AreaField, CheckField, SelectField, TextField } from "#app/_ui/form/form-fields.tsx";
import {
  sourceKindLabels,
  sourceKinds,
  sourceTierLabels,
  sourceTiers,
} from "#lib/domain/evidence/evidence.ts";
import type { SourceFieldsView } from "#lib/queries/desk/source-view.ts";

interface SourceFieldsProps {
  /** `source.` where the fields are part of a larger form. */
  readonly prefix?: "source." | "";
  readonly initial?: SourceFieldsView | null | undefined;
}

const kinds = sourceKinds.map((value) => ({ value, label: sourceKindLabels[value] }));
const tiers = sourceTiers.map((value) => ({ value, label: sourceTierLabels[value] }));

/** What identifies a source; inside an ActionForm. */
export function SourceFields({ prefix = "", initial }: SourceFieldsProps) {
  return (
    <>
      <TextField
        name={`${prefix}title`}
        label="Title of the source"
        defaultValue={initial?.title}
        maxLength={300}
      />
      <div className="@container">
        <div className="grid gap-4 @lg:grid-cols-2">
          <TextField
            name={`${prefix}publisher`}
            label="Publisher"
            hint="Who answers for it: an office, an outlet, a person."
            defaultValue={initial?.publisher}
            maxLength={200}
          />
          <TextField
            name={`${prefix}url`}
            label="Web address"
            hint="Begins with http:// or https://."
            type="url"
            inputMode="url"
            optional
            defaultValue={initial?.url ?? undefined}
          />
          <SelectField
            name={`${prefix}kind`}
            label="Kind"
            options={kinds}
            placeholder="Choose…"
            hint="What sort of thing it is."
            defaultValue={initial?.kind}
          />
          <SelectField
            name={`${prefix}tier`}
            label="Tier"
            options={tiers}
            placeholder="Choose…"
            hint="The record, a report of it, or a repetition."
            defaultValue={initial?.tier}
          />
          <PublishedFields prefix={prefix} initial={initial} />
        </div>
      </div>
    </>
  );
}

/** When it was published, or that nobody can know. */
function PublishedFields({ prefix = "", initial }: SourceFieldsProps) {
  return (
    <>
      <TextField
        name={`${prefix}publishedAt`}
        label="Published on"
        type="date"
        optional
        defaultValue={initial?.publishedOn ?? undefined}
      />
      <div className="flex items-end">
        <CheckField
          name={`${prefix}undated`}
          label="Undated"
          hint="It carries no date, and none can be found."
          defaultChecked={initial?.undated ?? false}
        />
      </div>
    </>
  );
}

/** Public note on what the source has at stake. */
export function InterestNoteField({ initial }: { initial?: string | null | undefined }) {
  return (
    <AreaField
      name="interestNote"
      label="Interests of the source"
      hint="What readers should know about its stake in the matter. Public."
      optional
      defaultValue={initial ?? undefined}
    />
  );
}

/** Names of the fields for a conflict notice. */
export const sourceFieldLabels: Readonly<Record<string, string>> = {
  title: "Title of the source",
  publisher: "Publisher",
  url: "Web address",
  kind: "Kind",
  tier: "Tier",
  publishedAt: "Published on",
  interestNote: "Interests of the source",
};
