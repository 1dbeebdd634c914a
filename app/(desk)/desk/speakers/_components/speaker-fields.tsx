import { AreaField, RadioField, TextField } from "#app/_ui/form/form-fields.tsx";
import { speakerKindLabels, speakerKinds, type DatedRole } from "#lib/domain/speaker/speaker.ts";
import type { SpeakerView } from "#lib/queries/desk/get-speaker.ts";
import { LinesField } from "./lines-field.tsx";

const kinds = speakerKinds.map((value) => ({ value, label: speakerKindLabels[value] }));
/** Rows to write further roles into; saving shows as many new ones again. */
const emptyRows = 2;

/** A speaker's fields; inside an ActionForm. Its actions read them through `speakerFields`. */
export function SpeakerFields({ initial }: { initial?: SpeakerView | undefined }) {
  const roles = initial?.roles ?? [];
  const rows: (DatedRole | null)[] = [...roles, ...Array.from({ length: emptyRows }, () => null)];
  return (
    <>
      <TextField name="name" label="Name" defaultValue={initial?.name} maxLength={200} required />
      <RadioField name="kind" legend="Kind" options={kinds} defaultValue={initial?.kind ?? "person"} inline />
      <LinesField
        name="aliases"
        label="Other names"
        hint="Other spellings and forms, one a line. Articles are matched to the speaker by them."
        initial={initial?.aliases ?? []}
      />
      <AreaField name="description" label="Description" optional defaultValue={initial?.description} />
      <fieldset className="flex min-w-0 flex-col gap-4">
        <legend className="mb-1 font-medium">Roles</legend>
        <p className="-mt-1 text-sm text-muted">
          What the speaker was and when; a claim shows the role held on its day. Empty the title and both days
          to remove a role.
        </p>
        {rows.map((role, index) => (
          <RoleRow key={index} index={index} role={role} />
        ))}
      </fieldset>
      <LinesField
        name="sameAs"
        label="Same as"
        hint="Addresses that identify the speaker elsewhere (Wikidata, Wikipedia, an official site), one a line."
        initial={initial?.sameAs ?? []}
      />
    </>
  );
}

function RoleRow({ index, role }: { index: number; role: DatedRole | null }) {
  const name = (field: string) => `roles.${String(index)}.${field}`;
  return (
    <fieldset className="grid min-w-0 gap-3 border-l-2 border-line pl-3 sm:grid-cols-[minmax(0,1fr)_10rem_10rem]">
      <legend className="sr-only">Role {index + 1}</legend>
      <TextField name={name("title")} label="Title" defaultValue={role?.title} maxLength={200} />
      <TextField name={name("fromOn")} label="From" type="date" defaultValue={role?.fromOn ?? undefined} />
      <TextField name={name("untilOn")} label="Until" type="date" defaultValue={role?.untilOn ?? undefined} />
    </fieldset>
  );
}

/** Names of the fields for a conflict notice. */
export const speakerFieldLabels: Readonly<Record<string, string>> = {
  name: "Name",
  kind: "Kind",
  aliases: "Other names",
  description: "Description",
  sameAs: "Same as",
};
