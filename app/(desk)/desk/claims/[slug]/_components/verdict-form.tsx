import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { AreaField, HiddenField, RadioField, TextField, VersionField } from "#app/_ui/form/form-fields.tsx";
import type { RatingAxis } from "#lib/domain/rating/rating.ts";
import type { ClaimView } from "#lib/queries/desk/claim-view/claim-view.ts";
import { saveVerdictAction } from "../../actions.ts";
import { CountedArea } from "../../_components/counted-area.tsx";
import { FormDetails } from "../../_components/form-details.tsx";

/** A summary of about this length is read whole in a list, in a search result and on a phone (characters). */
const comfortableSummaryChars = 280;

/** Labels of the fields that a conflict compares. */
const labels = {
  content: "Content",
  attribution: "Attribution",
  summary: "Summary",
  rationale: "Rationale",
  howWeKnow: "How we know",
  whatWeDontKnow: "What we don’t know",
  asOf: "As of",
};

/** The verdict on both axes, behind the words `folded` where given. Each save reads the gate anew; the verdict has its own version, so evidence refuses nothing. */
export function VerdictForm({ folded, ...props }: VerdictFieldsProps & { folded?: string | undefined }) {
  const fields = <VerdictFields {...props} />;
  return (
    <ActionForm action={saveVerdictAction} labels={labels} className="flex max-w-form flex-col gap-6">
      <HiddenField name="claimId" value={props.claim.id} />
      <VersionField value={props.claim.verdictVersion} />
      {folded === undefined ? fields : <FormDetails summary={folded}>{fields}</FormDetails>}
    </ActionForm>
  );
}

interface VerdictFieldsProps {
  readonly claim: ClaimView;
  /** YYYY-MM-DD in the desk's time zone. */
  readonly today: string;
}

function VerdictFields({ claim, today }: VerdictFieldsProps) {
  const { verdict } = claim;
  return (
    <div className="flex flex-col gap-6">
      <Rated claim={claim} />
      <RatingFields claim={claim} />
      <CountedArea
        name="summary"
        label="Summary"
        hint="The finding in one or two sentences, for somebody who reads nothing else."
        defaultValue={verdict?.summary ?? ""}
        comfortable={comfortableSummaryChars}
        serif
        minRows={3}
      />
      <AreaField
        name="rationale"
        label="Rationale"
        hint="Markdown: **bold**, [link](https://…), > quotation, lists. Saving shows below how readers will see it."
        defaultValue={verdict?.rationale ?? ""}
        minRows={8}
      />
      <AreaField
        name="howWeKnow"
        label="How we know"
        hint="The steps, so that somebody else can repeat them."
        defaultValue={verdict?.howWeKnow ?? ""}
        optional
      />
      <AreaField
        name="whatWeDontKnow"
        label="What we don’t know"
        hint="Gaps and doubts that remain."
        defaultValue={verdict?.whatWeDontKnow ?? ""}
        optional
      />
      <div className="max-w-56">
        <TextField
          name="asOf"
          label="As of"
          type="date"
          hint="The day for which the verdict holds."
          defaultValue={verdict?.asOf ?? today}
        />
      </div>
      <div>
        <SubmitButton pendingLabel="Saving…">Save verdict</SubmitButton>
      </div>
    </div>
  );
}

/** Both axes side by side; attribution is asked where speech is reported. */
function RatingFields({ claim }: { claim: ClaimView }) {
  const { verdict } = claim;
  return (
    <div className={claim.reportsSpeech ? "grid gap-6 xl:grid-cols-2" : "grid gap-6"}>
      <RadioField
        name="content"
        legend="Content: is it so?"
        defaultValue={verdict?.content ?? undefined}
        options={optionsOf(claim, "content")}
      />
      {claim.reportsSpeech ? (
        <RadioField
          name="attribution"
          legend="Attribution: did they say it?"
          defaultValue={verdict?.attribution ?? undefined}
          options={optionsOf(claim, "attribution")}
        />
      ) : null}
    </div>
  );
}

/** What is rated stands beside the rating: the statement where speech is reported, else the claim itself. */
function Rated({ claim }: { claim: ClaimView }) {
  return (
    <div className="border-l-2 border-accent pl-4">
      <p className="text-sm text-muted">
        {claim.statement === null ? "Rated: the claim" : "Rated: the statement"}
      </p>
      <p className="font-serif text-lg">{claim.statement ?? claim.text}</p>
    </div>
  );
}

function optionsOf(claim: ClaimView, axis: RatingAxis) {
  return claim.ratings
    .filter((rating) => rating.axis === axis)
    .map((rating) => ({ value: rating.key, label: rating.label, hint: rating.definition }));
}
