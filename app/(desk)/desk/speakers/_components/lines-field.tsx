"use client";

import { useContext } from "react";
import { TextArea } from "#app/_ui/base/text-area.tsx";
import { FormStateContext, useField } from "#app/_ui/form/form-context.ts";

interface LinesFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly initial: readonly string[];
}

/** A list typed one entry a line. What is wrong with an entry is said with the number of its line. */
export function LinesField({ name, label, hint, initial }: LinesFieldProps) {
  const { fields = {} } = useContext(FormStateContext);
  const { value, error = [] } = useField(name, initial.join("\n"));
  const ofLines = Object.entries(fields)
    .filter(([field]) => field.startsWith(`${name}.`))
    .map(
      ([field, sentences]) =>
        `Line ${String(Number(field.slice(name.length + 1)) + 1)}: ${sentences.join(" ")}`,
    );
  return (
    <TextArea
      name={name}
      label={label}
      hint={hint}
      optional
      minRows={2}
      defaultValue={value}
      error={[...error, ...ofLines]}
    />
  );
}
