import { AreaField, SelectField, TextField } from "#app/_ui/form/form-fields.tsx";
import { claimTypeLabels, claimTypes, speechModeLabels, speechModes } from "#lib/domain/claim/claim.ts";

const typeOptions = claimTypes.map((value) => ({ value, label: claimTypeLabels[value] }));
const modeOptions = speechModes.map((value) => ({ value, label: speechModeLabels[value] }));

/** The fields of a new claim, wherever it is made. `words` are what the article says there. */
export function ClaimFields({ words, textId }: { readonly words: string; readonly textId?: string }) {
  return (
    <>
      <AreaField
        name="text"
        label="Claim"
        id={textId}
        serif
        minRows={2}
        dir="auto"
        hint="One neutral sentence that stands on its own."
        defaultValue={words.replace(/\s+/g, " ").slice(0, 500)}
      />
      <AreaField
        name="statement"
        label="Statement"
        optional
        serif
        minRows={1}
        dir="auto"
        hint="What was said, without “she said”, where the claim reports speech."
      />
      <TextField
        name="speaker"
        label="Speaker"
        optional
        list="speaker-names"
        autoComplete="off"
        hint="Who says it. A new name makes a new speaker."
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField name="type" label="Type" optional placeholder="Not yet chosen" options={typeOptions} />
        <SelectField
          name="speechMode"
          label="Given as"
          optional
          placeholder="As the text reads"
          options={modeOptions}
        />
      </div>
      <AreaField
        name="reason"
        label="Reason for checking"
        optional
        minRows={2}
        hint="Why it is worth the work."
      />
    </>
  );
}
