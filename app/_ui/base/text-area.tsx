import { type ComponentProps, useId } from "react";
import { Field, fieldAria, type FieldTexts } from "./field.tsx";

interface TextAreaOnly {
  readonly name: string;
  /** Sets what is typed in the reading face: claims, statements, summaries, article text. */
  readonly serif?: boolean | undefined;
  /** Height before anything is typed, in lines; default 3. It grows with its text where the browser can. */
  readonly minRows?: number | undefined;
}

type TextAreaProps = FieldTexts & TextAreaOnly & Omit<ComponentProps<"textarea">, "name">;

/** A labelled input of several lines. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  hideLabel,
  id,
  name,
  serif,
  ...props
}: TextAreaProps) {
  const own = `${name}-${useId()}`;
  const fieldId = id ?? own;
  const { minRows = 3, className = "", style, ...rest } = props;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} optional={optional} hideLabel={hideLabel}>
      <textarea
        key={String(rest.defaultValue ?? "")}
        rows={minRows}
        {...rest}
        {...fieldAria({ id: fieldId, hint, error })}
        name={name}
        // field-sizing ignores `rows`, so the first height is stated as well.
        style={{ minHeight: `calc(${minRows} * 1.5em + 1.125rem)`, ...style }}
        className={`control ${serif ? "font-serif text-lg" : ""} ${className}`}
      />
    </Field>
  );
}
