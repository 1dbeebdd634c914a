import { type ReactNode, useId } from "react";
import { fieldAria, type FieldError, FieldErrors } from "./field.tsx";

export interface RadioOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: ReactNode;
}

interface RadioGroupProps {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly RadioOption[];
  readonly defaultValue?: string | undefined;
  readonly hint?: ReactNode;
  readonly error?: FieldError;
  /** Options beside one another instead of below. */
  readonly inline?: boolean | undefined;
  readonly required?: boolean | undefined;
}

/** A choice of one out of few, all of them visible: a fieldset with radio buttons. */
export function RadioGroup({
  name,
  legend,
  options,
  defaultValue,
  hint,
  error,
  inline,
  required,
}: RadioGroupProps) {
  const id = `${name}-${useId()}`;
  const { "aria-describedby": describedBy } = fieldAria({ id, hint, error });
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5" aria-describedby={describedBy}>
      <legend className="font-medium">{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      <div
        className={inline ? "mt-1 flex flex-wrap gap-x-6 gap-y-2" : "mt-1 flex flex-col gap-2"}
        key={defaultValue}
      >
        {options.map((option, index) => (
          <div key={option.value} className="tap flex items-start gap-2.5">
            <input
              id={`${id}-${index}`}
              type="radio"
              className="tick"
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              required={required}
              aria-describedby={option.hint ? `${id}-${index}-hint` : undefined}
            />
            <div className="min-w-0">
              <label htmlFor={`${id}-${index}`}>{option.label}</label>
              {option.hint ? (
                <p id={`${id}-${index}-hint`} className="text-sm text-muted">
                  {option.hint}
                </p>
              ) : null}
            </div>
          </div>
        ))}
      </div>
      <FieldErrors id={id} error={error} />
    </fieldset>
  );
}
