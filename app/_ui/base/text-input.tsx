import { type ComponentProps, useId } from "react";
import { Field, fieldAria, type FieldTexts } from "./field.tsx";

type TextInputProps = FieldTexts & Omit<ComponentProps<"input">, "name"> & { readonly name: string };

/**
 * A labelled one-line input of any text-like type. `defaultValue` also keys it, because React 19 resets
 * uncontrolled inputs after an action and would otherwise keep the value from before.
 */
export function TextInput({ label, hint, error, optional, hideLabel, id, name, ...rest }: TextInputProps) {
  const own = `${name}-${useId()}`;
  const fieldId = id ?? own;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} optional={optional} hideLabel={hideLabel}>
      <input
        key={String(rest.defaultValue ?? "")}
        type="text"
        {...rest}
        {...fieldAria({ id: fieldId, hint, error })}
        name={name}
        className={`control ${rest.className ?? ""}`}
      />
    </Field>
  );
}
