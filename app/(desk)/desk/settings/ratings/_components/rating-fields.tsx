import { AreaField, CheckField, SelectField, TextField } from "#app/_ui/form/form-fields.tsx";
import {
  bestValue,
  ratingTones,
  toneLabels,
  worstValue,
  type RatingAxis,
  type RatingTone,
} from "#lib/domain/rating/rating.ts";

interface RatingFieldsProps {
  /** What the fields' names begin with: `content.true`, or `added`. */
  readonly prefix: string;
  /** Null where the axis is still to be chosen. */
  readonly axis: RatingAxis | null;
  readonly initial: {
    readonly label: string;
    readonly definition: string;
    readonly value: number | null;
    readonly tone: RatingTone;
    readonly position: number;
  };
  /** Undefined for a rating that does not exist yet: it cannot be retired. */
  readonly retired?: boolean | undefined;
}

const numbers = Array.from({ length: bestValue - worstValue + 1 }, (_, i) => String(bestValue - i));

/** Everything about one rating that can be changed; its key stays. */
export function RatingFields({ prefix, axis, initial, retired }: RatingFieldsProps) {
  return (
    <div className="flex flex-col gap-4">
      <TextField name={`${prefix}.label`} label="Label" defaultValue={initial.label} maxLength={40} />
      <AreaField
        name={`${prefix}.definition`}
        label="Definition"
        hint="For readers; it stands on the methodology page."
        defaultValue={initial.definition}
        minRows={2}
      />
      <div className="grid gap-4 sm:grid-cols-[7rem_minmax(0,1fr)_7rem]">
        {axis === "attribution" ? null : (
          <SelectField
            name={`${prefix}.value`}
            label="Number"
            options={[{ value: "", label: "None" }, ...numbers.map((value) => ({ value, label: value }))]}
            defaultValue={initial.value === null ? "" : String(initial.value)}
          />
        )}
        <SelectField
          name={`${prefix}.tone`}
          label="Colour and shape"
          options={ratingTones.map((value) => ({ value, label: toneLabels[value] }))}
          defaultValue={initial.tone}
        />
        <TextField
          name={`${prefix}.position`}
          label="Position"
          type="number"
          min={1}
          max={99}
          defaultValue={String(initial.position)}
        />
      </div>
      {retired === undefined ? null : (
        <CheckField
          name={`${prefix}.retired`}
          label="Retired"
          hint="No new verdict gets it; those that have it keep it, and readers find it among the retired ones."
          defaultChecked={retired}
        />
      )}
    </div>
  );
}
