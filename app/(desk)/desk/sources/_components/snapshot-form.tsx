import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { FileField } from "#app/_ui/form/file-field.tsx";
import { HiddenField } from "#app/_ui/form/form-fields.tsx";
import { maxSnapshotBytes } from "#lib/domain/evidence/evidence.schema.ts";
import { FormDisclosure } from "../../claims/_components/form-disclosure.tsx";
import { addStoredCopy } from "../actions.ts";

interface SnapshotFormProps {
  readonly sourceId: string;
  /** Tells this form from others on the page; the accessible name becomes "Add a stored copy: …". */
  readonly of?: string | undefined;
  /** Folded behind "Add a stored copy…", where it stands among other forms. */
  readonly folded?: boolean | undefined;
}

/** Adds a file as a stored copy of a source. */
export function SnapshotForm({ sourceId, of, folded }: SnapshotFormProps) {
  const label = of === undefined ? "Add a stored copy" : `Add a stored copy: ${of}`;
  return (
    <ActionForm
      action={addStoredCopy}
      label={label}
      resetWhenDone
      className="flex min-w-0 flex-col gap-4 has-[details[open]]:basis-full"
    >
      {folded ? (
        <FormDisclosure label="Add a stored copy…" variant="quiet">
          <UploadFields sourceId={sourceId} />
        </FormDisclosure>
      ) : (
        <UploadFields sourceId={sourceId} />
      )}
    </ActionForm>
  );
}

function UploadFields({ sourceId }: { sourceId: string }) {
  return (
    <div className="flex flex-col gap-4">
      <HiddenField name="sourceId" value={sourceId} />
      <FileField
        name="file"
        label="File"
        hint="A saved page, a PDF, a scan, a recording: at most 25 MB. The time of capture is now."
        maxBytes={maxSnapshotBytes}
        tooLarge="The file is larger than 25 MB: keep the part that matters."
      />
      <SubmitButton variant="secondary" pendingLabel="Storing…">
        Store copy
      </SubmitButton>
    </div>
  );
}
