import { AreaField, SelectField, TextField } from "#app/_ui/form/form-fields.tsx";
import type { SuggestedFields } from "#lib/domain/suggestion/suggestion.ts";
import { claimTypeLabels, claimTypes, speechModeLabels, speechModes } from "#lib/domain/claim/claim.ts";

const typeOptions = claimTypes.map((value) => ({ value, label: claimTypeLabels[value] }));
const modeOptions = speechModes.map((value) => ({ value, label: speechModeLabels[value] }));

interface ClaimFieldsProps {
  /** What the article says there. */
  readonly words: string;
  readonly textId?: string;
  /** What the reader suggests; it is there to be changed. */
  readonly suggested?: SuggestedFields | null;
}

/** The fields of a new claim, wherever it is made. */
export function ClaimFields({ words, textId, suggested = null }: ClaimFieldsProps) {
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
        defaultValue={suggested?.text ?? words.replace(/\s+/g, " ").slice(0, 500)}
      />
      <AreaField
        name="statement"
        label="Statement"
        optional
        serif
        minRows={1}
        dir="auto"
        hint="What was said, without “she said”, where the claim reports speech."
        defaultValue={suggested?.statement ?? ""}
      />
      <TextField
        name="speaker"
        label="Speaker"
        optional
        list="speaker-names"
        autoComplete="off"
        hint="Who says it. A new name makes a new speaker."
        defaultValue={suggested?.speakerName ?? ""}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="type"
          label="Type"
          optional
          placeholder="Not yet chosen"
          options={typeOptions}
          defaultValue={suggested?.type ?? ""}
        />
        <SelectField
          name="speechMode"
          label="Given as"
          optional
          placeholder="As the text reads"
          options={modeOptions}
          defaultValue={suggested?.speechMode ?? ""}
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
