import { SelectField, TextField } from "#app/_ui/form/form-fields.tsx";
import type { ArticleRights } from "#lib/domain/article/article.ts";
import { Datalist } from "./datalist.tsx";

/** An article's metadata as the forms begin with it; null is unknown. */
export interface MetadataValues {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly byline: string | null;
  readonly publishedOn: string | null;
  readonly language: string | null;
  readonly rights: ArticleRights;
}

interface MetadataFieldsProps {
  readonly values?: MetadataValues | undefined;
  /** Outlets to suggest. A field with suggestions is a combobox to assistive technology, without them a textbox. */
  readonly outletNames?: readonly string[] | undefined;
  /** Leaves the address to a place of its own: on import, where it alone is enough. */
  readonly withoutAddress?: boolean | undefined;
}

const rightsOptions = [
  { value: "excerpt", label: "Excerpts around claims" },
  { value: "full", label: "The full text" },
];

/** The fields of an article's metadata, for import and edit. All may stay empty: unknown is an answer. */
export function MetadataFields({ values, outletNames, withoutAddress }: MetadataFieldsProps) {
  return (
    <>
      <TextField
        name="title"
        label="Title"
        optional
        hint="As the article gives it."
        defaultValue={values?.title ?? ""}
      />
      {withoutAddress ? null : (
        <AddressField
          hint="Where the article can be read, beginning with https://."
          value={values?.url ?? null}
        />
      )}
      <div className="@container">
        <div className="grid grid-cols-2 items-end gap-4">
          <OriginFields values={values} suggests={outletNames !== undefined} />
        </div>
      </div>
      <SelectField
        name="rights"
        label="What readers may see"
        options={rightsOptions}
        hint="The full text only where its owner allows it."
        defaultValue={values?.rights ?? "excerpt"}
      />
      {outletNames === undefined ? null : <Datalist id="outlet-names" names={outletNames} />}
    </>
  );
}

/** Where the article can be read. */
export function AddressField({ hint, value }: { readonly hint: string; readonly value: string | null }) {
  return (
    <TextField
      name="url"
      label="Address"
      type="url"
      optional
      inputMode="url"
      hint={hint}
      defaultValue={value ?? ""}
    />
  );
}

interface OriginFieldsProps {
  readonly values: MetadataValues | undefined;
  readonly suggests: boolean;
}

/** Who published it, when, by whom and in which language; the two short ones share a row where it is narrow. */
function OriginFields({ values, suggests }: OriginFieldsProps) {
  return (
    <>
      <div className="col-span-2 @min-[30rem]:col-span-1">
        <TextField
          name="outlet"
          label="Outlet"
          optional
          list={suggests ? "outlet-names" : undefined}
          autoComplete="off"
          hint="Who published it. A new name makes a new outlet."
          defaultValue={values?.outlet ?? ""}
        />
      </div>
      <div className="col-span-2 @min-[30rem]:col-span-1">
        <TextField
          name="byline"
          label="Byline"
          optional
          hint="Who wrote it, as printed."
          defaultValue={values?.byline ?? ""}
        />
      </div>
      <TextField
        name="publishedAt"
        label="Published"
        optional
        inputMode="numeric"
        placeholder="YYYY-MM-DD"
        hint="The day it appeared."
        defaultValue={values?.publishedOn ?? ""}
      />
      <TextField
        name="language"
        label="Language"
        optional
        autoCapitalize="none"
        hint="A code: en, uk."
        defaultValue={values?.language ?? ""}
      />
    </>
  );
}
