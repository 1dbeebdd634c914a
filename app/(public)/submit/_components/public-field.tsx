import type { ReactNode } from "react";
import { FieldErrors } from "#app/_ui/base/field.tsx";
import type { Words } from "#lib/words/words.ts";

interface PublicFieldProps {
  readonly words: Words;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** A sentence. */
  readonly error: string | null;
  readonly value: string;
  readonly isOptional?: boolean | undefined;
  /** Lines of text; absent for an input of one line. */
  readonly rows?: number | undefined;
  readonly type?: "text" | "email" | undefined;
  readonly inputMode?: "url" | "email" | undefined;
  /** What a browser may fill in. */
  readonly autoComplete: "off" | "name" | "email";
}

/**
 * One field of a public form: label, hint, control, and what is wrong beside it. Lengths are checked by the desk, never
 * by the control, which would cut off what is pasted.
 */
export function PublicField({
  words,
  name,
  label,
  hint,
  error,
  value,
  isOptional,
  rows,
  ...input
}: PublicFieldProps) {
  const id = `field-${name}`;
  const described = [hint === undefined ? null : `${id}-hint`, error === null ? null : `${id}-error`];
  const shared = {
    id,
    name,
    required: !isOptional,
    dir: "auto",
    className: "control",
    "aria-describedby": described.filter((part) => part !== null).join(" ") || undefined,
    "aria-invalid": error === null ? undefined : true,
    defaultValue: value,
    ...input,
  };
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <FieldLabel id={id} label={label} optional={isOptional ? words.t("readers.field.optional") : null} />
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="-mt-1 text-sm text-muted">
          {hint}
        </p>
      )}
      {rows === undefined ? (
        <input {...shared} />
      ) : (
        <textarea {...shared} rows={rows} style={{ minHeight: `calc(${String(rows)} * 1.5em + 1.125rem)` }} />
      )}
      {error === null ? null : <FieldErrors id={id} error={error} />}
    </div>
  );
}

function FieldLabel({ id, label, optional }: { id: string; label: string; optional: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-2">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {optional === null ? null : <span className="text-xs text-muted">{optional}</span>}
    </div>
  );
}
