import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { CheckField, TextField, VersionField } from "#app/_ui/form/form-fields.tsx";
import { ifcnCodeUrl } from "#lib/domain/settings/settings.schema.ts";
import { saveIfcn } from "../actions.ts";

interface IfcnFormProps {
  readonly version: number;
  readonly ifcnSignatory: boolean;
  readonly ifcnUrl: string;
}

const labels = { ifcnUrl: "Address for complaints" } as const;

/** Whether readers are told that they may complain to the International Fact-Checking Network. */
export function IfcnForm({ version, ifcnSignatory, ifcnUrl }: IfcnFormProps) {
  return (
    <ActionForm
      action={saveIfcn}
      label="International Fact-Checking Network"
      labels={labels}
      className="flex max-w-form flex-col gap-4"
    >
      <VersionField value={version} />
      <CheckField
        name="ifcnSignatory"
        label="This desk is a verified signatory of the IFCN Code of Principles"
        hint="The corrections policy then tells readers that they may complain to the IFCN when they think we broke the code."
        defaultChecked={ifcnSignatory}
      />
      <TextField
        name="ifcnUrl"
        label={labels.ifcnUrl}
        type="url"
        hint={`Where the link leads; ${ifcnCodeUrl} when left empty.`}
        defaultValue={ifcnUrl}
        optional
      />
      <SubmitButton variant="secondary">Save signatory</SubmitButton>
    </ActionForm>
  );
}
