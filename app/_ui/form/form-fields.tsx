"use client";

import type { ComponentProps } from "react";
import { Checkbox } from "#app/_ui/base/checkbox.tsx";
import { RadioGroup } from "#app/_ui/base/radio-group.tsx";
import { Select } from "#app/_ui/base/select.tsx";
import { TextArea } from "#app/_ui/base/text-area.tsx";
import { TextInput } from "#app/_ui/base/text-input.tsx";
import { useCheck, useField, useVersion } from "./form-context.ts";

/**
 * The controls of an ActionForm: those of `_ui/base`, holding what was typed and what was wrong with it after a
 * refusal. Same props; `defaultValue` is what the field begins with.
 */
export function TextField(props: ComponentProps<typeof TextInput>) {
  const { value, error } = useField(props.name, asText(props.defaultValue));
  return <TextInput {...props} defaultValue={value} error={error ?? props.error} />;
}

/** A password is never echoed, so it begins empty again after a refusal. */
export function PasswordField(props: ComponentProps<typeof TextInput>) {
  const { error } = useField(props.name, undefined);
  return <TextInput {...props} type="password" error={error ?? props.error} />;
}

export function AreaField(props: ComponentProps<typeof TextArea>) {
  const { value, error } = useField(props.name, asText(props.defaultValue));
  return <TextArea {...props} defaultValue={value} error={error ?? props.error} />;
}

export function SelectField(props: ComponentProps<typeof Select>) {
  const { value, error } = useField(props.name, asText(props.defaultValue));
  return <Select {...props} defaultValue={value} error={error ?? props.error} />;
}

export function RadioField(props: ComponentProps<typeof RadioGroup>) {
  const { value, error } = useField(props.name, props.defaultValue);
  return <RadioGroup {...props} defaultValue={value} error={error ?? props.error} />;
}

export function CheckField(props: ComponentProps<typeof Checkbox>) {
  const { checked, error } = useCheck(props.name, props.defaultChecked ?? false);
  return <Checkbox {...props} defaultChecked={checked} error={error ?? props.error} />;
}

/** The version a form was opened on; see `useVersion`. */
export function VersionField({ name = "version", value }: { name?: string; value: number | string }) {
  return <input type="hidden" name={name} value={useVersion(name, value)} />;
}

/** A fixed value that goes with the form. */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}

function asText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : undefined;
}
