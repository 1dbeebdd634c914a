import type { FileResult } from "#lib/domain/import/import.schema.ts";

/** What a submitted form gets back, with or without JavaScript: a message, what is wrong where, and what was typed. */
export interface FormState {
  readonly status: "idle" | "done" | "refused" | "failed";
  readonly message?: string | undefined;
  /** Errors by field name. */
  readonly fields?: Readonly<Record<string, readonly string[]>> | undefined;
  /** What must be met first (the gate), one sentence each. */
  readonly unmet?: readonly string[] | undefined;
  /** Echo of what was typed, by field name, so that nothing is lost. Passwords and files are never echoed. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  /** On a conflict: the present values of the same fields. */
  readonly current?: Readonly<Record<string, string>> | undefined;
  /** On a duplicate: the thing that is there already. */
  readonly existing?: { readonly href: string; readonly label: string } | undefined;
  /** What became of each file, for a form that sent several. */
  readonly files?: readonly FileResult[] | undefined;
  /** Rises with every answer, so that a form can tell a new one from the last. */
  readonly at?: number | undefined;
}

export const idleForm: FormState = { status: "idle" };

/** A form action as `useActionState` takes it. */
export type FormAction = (previous: FormState, formData: FormData) => Promise<FormState>;
