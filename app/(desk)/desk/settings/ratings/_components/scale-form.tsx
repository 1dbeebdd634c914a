import { RatingBadge } from "#app/_ui/claim/rating-badge.tsx";
import { Badge } from "#app/_ui/base/badge.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { AreaField, SelectField, VersionField } from "#app/_ui/form/form-fields.tsx";
import type { RatingAxis } from "#lib/domain/rating/rating.ts";
import type { ScaleRating, ScaleView } from "#lib/queries/desk/get-scale.ts";
import { saveScale } from "../actions.ts";
import { axisTitles } from "../axis-titles.ts";
import { RatingDetails } from "./rating-details.tsx";
import { RatingFields } from "./rating-fields.tsx";

/** The whole scale in one form: whatever is changed in it becomes one new version. */
export function ScaleForm({ scale }: { scale: ScaleView }) {
  return (
    <ActionForm
      action={saveScale}
      label="Rating scale"
      labels={conflictLabels(scale)}
      className="flex flex-col gap-10"
    >
      <VersionField value={scale.version} />
      {scale.axes.map(({ axis, ratings }) => (
        <Section key={axis} title={axisTitles[axis]}>
          <ul className="flex max-w-form flex-col">
            {ratings.map((rating) => (
              <li key={rating.key} className="border-b border-line py-3">
                <OneRating axis={axis} rating={rating} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <Section title="A new rating">
        <NewRating />
      </Section>
      <Section title="New version">
        <div className="flex max-w-form flex-col gap-4">
          <p>
            Change the words of a rating, never what it stands for: verdicts keep its key. For another
            meaning, retire it and add one.
          </p>
          <AreaField
            name="note"
            label="What changed"
            hint="Public, on the methodology page."
            minRows={2}
            optional
          />
          <div>
            <SubmitButton pendingLabel="Publishing…">Publish new version</SubmitButton>
          </div>
        </div>
      </Section>
    </ActionForm>
  );
}

function OneRating({ axis, rating }: { axis: RatingAxis; rating: ScaleRating }) {
  const verdicts = rating.verdicts === 1 ? "1 verdict" : `${String(rating.verdicts)} verdicts`;
  return (
    <RatingDetails
      prefix={`${axis}.${rating.key}`}
      summary={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink">
          <RatingBadge label={rating.label} tone={rating.tone} size="small" />
          <span className="text-sm font-normal text-muted">
            {rating.value === null ? "no number" : `number ${String(rating.value)}`}, {verdicts}
          </span>
          {rating.retired ? <Badge tone="warn">Retired</Badge> : null}
        </span>
      }
    >
      <fieldset>
        <legend className="sr-only">{rating.label}</legend>
        <RatingFields
          prefix={`${axis}.${rating.key}`}
          axis={axis}
          initial={rating}
          retired={rating.retired}
        />
      </fieldset>
    </RatingDetails>
  );
}

const emptyRating = { label: "", definition: "", value: null, tone: "open", position: 99 } as const;

function NewRating() {
  return (
    <RatingDetails prefix="added" summary="Add a rating">
      <fieldset className="flex max-w-form flex-col gap-4">
        <legend className="sr-only">New rating</legend>
        <SelectField
          name="added.axis"
          label="What it is about"
          options={[
            { value: "content", label: axisTitles.content },
            { value: "attribution", label: axisTitles.attribution },
          ]}
          defaultValue="content"
        />
        <RatingFields prefix="added" axis={null} initial={emptyRating} />
      </fieldset>
    </RatingDetails>
  );
}

const fieldNames = {
  label: "label",
  definition: "definition",
  value: "number",
  tone: "colour and shape",
  position: "position",
  retired: "retired",
} as const;

/** Labels of every field, for the notice that shows what was typed beside what is there now. */
function conflictLabels({ axes }: ScaleView): Record<string, string> {
  const entries = axes.flatMap(({ axis, ratings }) =>
    ratings.flatMap((rating) =>
      Object.entries(fieldNames).map(([field, name]) => [
        `${axis}.${rating.key}.${field}`,
        `${rating.label}: ${name}`,
      ]),
    ),
  );
  return Object.fromEntries(entries) as Record<string, string>;
}
