import { Details } from "#app/_ui/base/details.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { CheckField, TextField, VersionField } from "#app/_ui/form/form-fields.tsx";
import { saveReaderSettings } from "../actions.ts";

interface ReaderSettingsProps {
  readonly settings: {
    readonly readerMessages: boolean;
    readonly readerContactDays: number;
    readonly version: number;
  };
}

/** Whether the forms are open and how long the desk remembers who wrote; for managing editors. */
export function ReaderSettings({ settings }: ReaderSettingsProps) {
  return (
    <div className="mt-10 border-t border-line pt-6">
      <Details summary="Settings of the public forms">
        <ActionForm
          action={saveReaderSettings}
          label="Settings of the public forms"
          labels={{ readerContactDays: "Days", readerMessages: "Take messages" }}
          className="flex max-w-form flex-col gap-4"
        >
          <VersionField value={settings.version} />
          <CheckField
            name="readerMessages"
            label="Take messages of readers"
            hint="When this is off, the forms say so and nothing can be sent. Status pages stay."
            defaultChecked={settings.readerMessages}
          />
          <TextField
            name="readerContactDays"
            label="Days until names and e-mail addresses are deleted"
            type="number"
            inputMode="numeric"
            min={1}
            max={365}
            required
            defaultValue={String(settings.readerContactDays)}
            hint="The forms name this time. A shorter one holds for earlier messages too, a longer one does not."
          />
          <SubmitButton>Save</SubmitButton>
        </ActionForm>
      </Details>
    </div>
  );
}
