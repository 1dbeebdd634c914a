import { type ComponentProps, useId } from "react";
import { Field, fieldAria, type FieldTexts } from "./field.tsx";

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

interface SelectOnly {
  readonly name: string;
  readonly options: readonly SelectOption[];
  /** First entry, with an empty value: what it means to choose nothing. */
  readonly placeholder?: string | undefined;
}

type SelectProps = FieldTexts & SelectOnly & Omit<ComponentProps<"select">, "name" | "children">;

/** A labelled choice of one out of many: the browser's own control, keyed by its value (see TextInput). */
export function Select({
  label,
  hint,
  error,
  optional,
  hideLabel,
  id,
  name,
  options,
  ...props
}: SelectProps) {
  const own = `${name}-${useId()}`;
  const fieldId = id ?? own;
  const { placeholder, className = "", ...rest } = props;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} optional={optional} hideLabel={hideLabel}>
      <select
        key={String(rest.defaultValue ?? "")}
        {...rest}
        {...fieldAria({ id: fieldId, hint, error })}
        name={name}
        className={`control ${className}`}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
