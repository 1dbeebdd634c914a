"use client";

import { useId, useState, type ChangeEvent } from "react";
import { Field, fieldAria } from "#app/_ui/base/field.tsx";
import { useField } from "./form-context.ts";

interface FileFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Larger files are refused before they are sent; `tooLarge` is the sentence. The server checks again. */
  readonly maxBytes: number;
  readonly tooLarge: string;
  readonly accept?: string | undefined;
}

/** A file to send with an ActionForm. A browser never gives a chosen file back, so it is chosen again after a refusal. */
export function FileField({ name, label, hint, maxBytes, tooLarge, accept }: FileFieldProps) {
  const id = `${name}-${useId()}`;
  const { error } = useField(name, undefined);
  const [own, setOwn] = useState<string>();

  function check(event: ChangeEvent<HTMLInputElement>) {
    const size = event.target.files?.[0]?.size ?? 0;
    setOwn(size > maxBytes ? tooLarge : undefined);
    if (size > maxBytes) event.target.value = "";
  }

  const shown = own ?? error;
  return (
    <Field id={id} label={label} hint={hint} error={shown}>
      <input
        {...fieldAria({ id, hint, error: shown })}
        type="file"
        name={name}
        accept={accept}
        onChange={check}
        className="control file:mr-3 file:rounded file:border-0 file:bg-sunken file:px-3 file:py-1 file:text-ink"
      />
    </Field>
  );
}
