import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** One sentence, or the sentences a refusal gives for one field. */
export type FieldError = string | readonly string[] | undefined;

/** What every labelled control takes besides its own attributes. */
export interface FieldTexts {
  /** The accessible name of the control, exactly. */
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: FieldError;
  /** Shows "optional" beside the label, outside the accessible name. */
  readonly optional?: boolean | undefined;
  /** Keeps the label for assistive technology only. */
  readonly hideLabel?: boolean | undefined;
}

/** The sentences of an error, none when there is no error. */
export function errorLines(error: FieldError): readonly string[] {
  if (error === undefined || error === "") return [];
  return typeof error === "string" ? [error] : error;
}

/** The attributes that tie a control to the hint and the error of its Field. */
export function fieldAria({ id, hint, error }: { id: string; hint?: ReactNode; error?: FieldError }) {
  const wrong = errorLines(error).length > 0;
  const ids = [hint ? `${id}-hint` : "", wrong ? `${id}-error` : ""].filter(Boolean);
  return {
    id,
    ...(ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {}),
    ...(wrong ? { "aria-invalid": true as const } : {}),
  };
}

/** Label, hint and error around one control whose attributes come from `fieldAria` with the same id. */
export function Field({ id, label, hint, error, optional, hideLabel, children }: FieldTexts & FieldFrame) {
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <div className={hideLabel ? "sr-only" : "flex flex-wrap items-baseline gap-x-2"}>
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {optional ? <span className="text-xs text-muted">optional</span> : null}
      </div>
      {hint ? (
        <p id={`${id}-hint`} className="-mt-1 text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {children}
      <FieldErrors id={id} error={error} />
    </div>
  );
}

interface FieldFrame {
  readonly id: string;
  readonly children: ReactNode;
}

/** The error of a field: an icon and its sentences, so that it does not live by its colour. */
export function FieldErrors({ id, error }: { id: string; error?: FieldError }) {
  const lines = errorLines(error);
  if (lines.length === 0) return null;
  return (
    <p id={`${id}-error`} className="flex gap-1.5 text-sm font-medium text-danger">
      <span className="mt-0.75 inline-flex">
        <Icon name="stop" />
      </span>
      <span>{lines.join(" ")}</span>
    </p>
  );
}
