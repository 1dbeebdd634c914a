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
  /** Says which fields are read off the text when they are left empty: on import only. */
  readonly readOffText?: boolean | undefined;
}

const rightsOptions = [
  { value: "excerpt", label: "Excerpts around claims" },
  { value: "full", label: "The full text" },
];

/** The fields of an article's metadata, for import and edit. All may stay empty: unknown is an answer. */
export function MetadataFields({ values, outletNames, readOffText }: MetadataFieldsProps) {
  const found = (hint: string) => (readOffText ? `${hint} Read off the text if you leave it empty.` : hint);
  return (
    <>
      <TextField
        name="title"
        label="Title"
        optional
        hint={found("As the article gives it.")}
        defaultValue={values?.title ?? ""}
      />
      <TextField
        name="url"
        label="Address"
        type="url"
        optional
        inputMode="url"
        hint={
          readOffText
            ? "With nothing else given, the desk fetches the page that stands there."
            : "Where the article can be read, beginning with https://."
        }
        defaultValue={values?.url ?? ""}
      />
      <div className="@container">
        <div className="grid items-end gap-4 @min-[30rem]:grid-cols-2">
          <OriginFields values={values} found={found} suggests={outletNames !== undefined} />
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

interface OriginFieldsProps {
  readonly values: MetadataValues | undefined;
  readonly found: (hint: string) => string;
  readonly suggests: boolean;
}

/** Who published it, when, by whom and in which language. */
function OriginFields({ values, found, suggests }: OriginFieldsProps) {
  return (
    <>
      <TextField
        name="outlet"
        label="Outlet"
        optional
        list={suggests ? "outlet-names" : undefined}
        autoComplete="off"
        hint="Who published it. A new name makes a new outlet."
        defaultValue={values?.outlet ?? ""}
      />
      <TextField
        name="byline"
        label="Byline"
        optional
        hint="Who wrote it, as printed."
        defaultValue={values?.byline ?? ""}
      />
      <TextField
        name="publishedAt"
        label="Published"
        optional
        inputMode="numeric"
        placeholder="YYYY-MM-DD"
        hint={found("The day it appeared.")}
        defaultValue={values?.publishedOn ?? ""}
      />
      <TextField
        name="language"
        label="Language"
        optional
        autoCapitalize="none"
        hint={found("A code such as en or uk.")}
        defaultValue={values?.language ?? ""}
      />
    </>
  );
}
