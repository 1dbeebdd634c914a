import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, SelectField, TextField, VersionField } from "#app/_ui/form/form-fields.tsx";
import { fidelities, fidelityLabels, speechModeLabels, speechModes } from "#lib/domain/claim/claim.ts";
import type { AppearanceView, ClaimView } from "#lib/queries/desk/claim-view/claim-view.ts";
import { editAppearanceAction, removeAppearanceAction } from "../../actions.ts";
import { FormDetails } from "../../_components/form-details.tsx";

interface AppearanceFormProps {
  readonly appearance: AppearanceView;
  readonly claim: ClaimView;
}

const hopModes = [
  { value: "direct_quote", label: "Direct quote" },
  { value: "paraphrase", label: "Paraphrase" },
  { value: "document", label: "Document" },
  { value: "anonymous", label: "Anonymous" },
];

/** How one appearance is read: whom the article names, how it gives the words, whether faithfully. */
export function AppearanceForm({ appearance, claim }: AppearanceFormProps) {
  return (
    <div className="mt-2 flex flex-col gap-1 pl-7 text-sm">
      <ActionForm action={editAppearanceAction}>
        <Fixed appearance={appearance} claim={claim} />
        <FormDetails summary="Change how it is read">
          <div className="flex flex-col gap-4">
            <ReadingFields appearance={appearance} />
            <ChainFields appearance={appearance} />
            <div>
              <SubmitButton variant="secondary">Save appearance</SubmitButton>
            </div>
          </div>
        </FormDetails>
      </ActionForm>
      <ActionForm action={removeAppearanceAction} className="contents">
        <Fixed appearance={appearance} claim={claim} />
        <FormDetails summary="Remove appearance…">
          <p className="mb-3">The words stay in the article; only the mark goes.</p>
          <SubmitButton variant="danger" size="small">
            Remove appearance
          </SubmitButton>
        </FormDetails>
      </ActionForm>
    </div>
  );
}

function ReadingFields({ appearance }: { appearance: AppearanceView }) {
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <TextField
        name="speaker"
        label="Named as speaker"
        defaultValue={appearance.speaker?.name ?? ""}
        list="speaker-names"
        autoComplete="off"
        optional
      />
      <SelectField
        name="speechMode"
        label="Speech"
        defaultValue={appearance.speechMode}
        options={speechModes.map((mode) => ({ value: mode, label: speechModeLabels[mode] }))}
      />
      <SelectField
        name="fidelity"
        label="Fidelity"
        defaultValue={appearance.fidelity ?? ""}
        placeholder="Not judged"
        options={fidelities.map((f) => ({ value: f, label: fidelityLabels[f] }))}
      />
    </div>
  );
}

function Fixed({ appearance, claim }: AppearanceFormProps) {
  return (
    <>
      <HiddenField name="claimId" value={claim.id} />
      <HiddenField name="appearanceId" value={appearance.id} />
      <VersionField value={claim.version} />
    </>
  );
}

/** One hop more than there are, so that a chain grows without JavaScript: save, and the next empty line is there. */
function ChainFields({ appearance }: { appearance: AppearanceView }) {
  const hops = [...appearance.chain, null].slice(0, 8);
  return (
    <fieldset>
      <legend className="font-medium">Attribution chain</legend>
      <p className="mb-2 text-muted">
        Who reports whom, outermost first: outlet, letter read aloud, principal.
      </p>
      <div className="flex flex-col gap-2">
        {hops.map((hop, index) => (
          <div key={index} className="grid gap-2 sm:grid-cols-2">
            <TextField
              name={`chain.${index}.name`}
              label={`Hop ${index + 1}: who`}
              hideLabel
              placeholder={`Hop ${index + 1}`}
              defaultValue={hop?.name ?? ""}
            />
            <SelectField
              name={`chain.${index}.mode`}
              label={`Hop ${index + 1}: how`}
              hideLabel
              defaultValue={hop?.mode ?? "paraphrase"}
              options={hopModes}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
