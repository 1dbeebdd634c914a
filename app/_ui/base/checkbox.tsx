import { type ComponentProps, type ReactNode, useId } from "react";
import { fieldAria, type FieldError, FieldErrors } from "./field.tsx";

interface CheckboxOnly {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: FieldError;
}

/** One box to tick, its label beside it. */
export function Checkbox({ name, label, hint, error, id, ...rest }: CheckboxOnly & ComponentProps<"input">) {
  const own = `${name}-${useId()}`;
  const fieldId = id ?? own;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="tap flex items-start gap-2.5">
        <input
          key={String(rest.defaultChecked ?? "")}
          {...rest}
          {...fieldAria({ id: fieldId, hint, error })}
          type="checkbox"
          name={name}
          className="tick"
        />
        <div className="min-w-0">
          <label htmlFor={fieldId}>{label}</label>
          {hint ? (
            <p id={`${fieldId}-hint`} className="text-sm text-muted">
              {hint}
            </p>
          ) : null}
        </div>
      </div>
      <FieldErrors id={fieldId} error={error} />
    </div>
  );
}
