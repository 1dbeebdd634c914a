import { Section } from "#app/_ui/base/section.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { AreaField, HiddenField, SelectField, TextField, VersionField } from "#app/_ui/form/form-fields.tsx";
import { claimTypeLabels, claimTypes } from "#lib/domain/claim/claim.ts";
import { maxComfortableTextChars } from "#lib/domain/gate/gate.rules.ts";
import { localInZone } from "#lib/domain/text/local-time.ts";
import type { ClaimView } from "#lib/queries/desk/claim-view/claim-view.ts";
import type { NameSuggestions } from "#lib/queries/desk/suggest-names.ts";
import { editClaimAction } from "../../actions.ts";
import { CountedArea } from "../../_components/counted-area.tsx";
import { FormDetails } from "../../_components/form-details.tsx";

interface ClaimTextProps {
  readonly claim: ClaimView;
  readonly names: NameSuggestions;
  readonly timeZone: string;
}

/** Labels of the fields that a conflict compares. */
const labels = {
  text: "Text",
  statement: "Statement",
  type: "Type",
  reason: "Reason for checking",
  language: "Language",
  speaker: "Speaker",
};

/** The claim's own words and what it is filed under. */
export function ClaimTextSection(props: ClaimTextProps) {
  const { claim } = props;
  return (
    <Section title="Claim text" id="claim-text">
      {claim.permissions.edit ? <ClaimTextForm {...props} /> : null}
      <p className={claim.permissions.edit ? "mt-3" : undefined}>
        <span className="block text-xs text-muted">Reason for checking</span>
        {claim.reason ?? <span className="text-muted">not written</span>}
      </p>
    </Section>
  );
}

/** Open where it is the next thing to do. */
function ClaimTextForm({ claim, names, timeZone }: ClaimTextProps) {
  const incomplete = claim.stage === "candidate" || claim.type === null || claim.reason === null;
  return (
    <ActionForm action={editClaimAction} labels={labels} className="flex max-w-form flex-col gap-4">
      <HiddenField name="claimId" value={claim.id} />
      <HiddenField name="timeZone" value={timeZone} />
      <VersionField name="textVersion" value={claim.textVersion} />
      <FormDetails summary="Edit text, speaker, type and topics" open={incomplete}>
        <ClaimTextFields claim={claim} names={names} timeZone={timeZone} />
      </FormDetails>
    </ActionForm>
  );
}

function ClaimTextFields({ claim, names, timeZone }: ClaimTextProps) {
  return (
    <div className="flex flex-col gap-5">
      <CountedArea
        name="text"
        label="Text"
        hint="One checkable statement in neutral words that stands on its own, without the finding."
        defaultValue={claim.text}
        comfortable={maxComfortableTextChars}
        serif
        minRows={2}
      />
      <AreaField
        name="statement"
        label="Statement"
        hint="For reported speech: what was said, without “said that”. The content rating is about this."
        defaultValue={claim.statement ?? ""}
        optional={!claim.reportsSpeech}
        serif
        minRows={2}
      />
      <FilingFields claim={claim} names={names} timeZone={timeZone} />
      <div>
        <SubmitButton variant="secondary">Save text</SubmitButton>
      </div>
    </div>
  );
}

/** What the claim is filed under: speaker, type, reason, topics, due date. */
function FilingFields({ claim, names, timeZone }: ClaimTextProps) {
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="speaker"
          label="Speaker"
          hint="A name the desk does not know makes a new speaker."
          defaultValue={claim.speaker?.name ?? ""}
          list="speaker-names"
          autoComplete="off"
          optional
        />
        <SelectField
          name="type"
          label="Type"
          hint="What kind of evidence would settle it."
          defaultValue={claim.type ?? ""}
          placeholder="Choose the type"
          options={claimTypes.map((type) => ({ value: type, label: claimTypeLabels[type] }))}
        />
      </div>
      <AreaField
        name="reason"
        label="Reason for checking"
        hint="Reach, harm, why now. Readers see it."
        defaultValue={claim.reason ?? ""}
        minRows={2}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="topics"
          label="Topics"
          hint="Separated by commas."
          defaultValue={claim.topics.map((t) => t.name).join(", ")}
          list="topic-names"
          autoComplete="off"
          optional
        />
        <TextField
          name="dueAt"
          label="Due"
          hint={`On the desk’s clock, ${timeZone}.`}
          type="datetime-local"
          defaultValue={localInZone(claim.dueAt, timeZone)}
          optional
        />
      </div>
      <LanguageField language={claim.language} />
      <datalist id="topic-names">
        {names.topics.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

/** Languages a newsroom is likely to write in; any other code may be typed. */
const likelyLanguages = ["en", "uk", "es", "fr", "ar", "de", "pl", "pt", "ru", "tr"];

function LanguageField({ language }: { language: string | null }) {
  return (
    <>
      <TextField
        name="language"
        label="Language"
        hint="Code of the language the claim is written in, such as en or uk."
        defaultValue={language ?? ""}
        list="language-codes"
        autoComplete="off"
        optional
      />
      <datalist id="language-codes">
        {likelyLanguages.map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
    </>
  );
}
