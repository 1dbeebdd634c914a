"use client";

import { startTransition, useActionState, useEffect, useRef, type ReactNode, type SubmitEvent } from "react";
import { ConflictNotice } from "#app/_ui/base/conflict-notice.tsx";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { idleForm, type FormAction, type FormState } from "#lib/domain/form/form.ts";
import { FormStateContext } from "./form-context.ts";

interface ActionFormProps {
  readonly action: FormAction;
  readonly children: ReactNode;
  /** Labels of the fields for the conflict notice, by field name; other fields are not compared. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  readonly className?: string | undefined;
  /** Empties the form after success, for forms that add one more of something. */
  readonly resetWhenDone?: boolean | undefined;
  /** Accessible name; with it the form is a landmark. */
  readonly label?: string | undefined;
  readonly id?: string | undefined;
}

/**
 * A real form around a server action. Without JavaScript it posts and comes back with what was typed; with it the
 * answer arrives in place. Submitting by a transition instead of the `action` prop alone keeps React from emptying
 * the fields after a refusal. Fields inside come from `form-fields.tsx`.
 */
export function ActionForm({
  action,
  children,
  labels,
  className,
  resetWhenDone,
  label,
  id,
}: ActionFormProps) {
  const [state, submit, pending] = useActionState(action, idleForm);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (state.status === "done" && resetWhenDone) form.current?.reset();
  }, [state, resetWhenDone]);

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    startTransition(() => {
      submit(data);
    });
  }

  return (
    <FormStateContext value={state}>
      <form
        ref={form}
        id={id}
        action={submit}
        onSubmit={onSubmit}
        aria-label={label}
        aria-busy={pending}
        data-pending={pending ? "" : undefined}
        className={className ?? "flex flex-col gap-4"}
        noValidate
      >
        <FormAnswer state={state} labels={labels ?? {}} />
        {children}
      </form>
    </FormStateContext>
  );
}

function FormAnswer({ state, labels }: { state: FormState; labels: Readonly<Record<string, string>> }) {
  if (state.status === "idle" || state.message === undefined) return null;
  if (state.status === "done") return <FormMessage tone="success" message={state.message} />;
  if (state.current !== undefined) return <Conflict state={state} labels={labels} />;
  return (
    <FormMessage tone="error" message={state.message} {...(state.unmet ? { unmet: state.unmet } : {})}>
      {state.existing ? (
        <a className="link" href={state.existing.href}>
          {state.existing.label}
        </a>
      ) : null}
    </FormMessage>
  );
}

function Conflict({ state, labels }: { state: FormState; labels: Readonly<Record<string, string>> }) {
  const fields = Object.entries(labels)
    .filter(([name]) => (state.values?.[name] ?? "") !== (state.current?.[name] ?? ""))
    .map(([name, field]) => ({
      field,
      typed: state.values?.[name] ?? "",
      current: state.current?.[name] ?? "",
    }));
  return (
    <ConflictNotice message={state.message} fields={fields}>
      <p>What you typed is still in the form. Save again to keep yours, or change it first.</p>
    </ConflictNotice>
  );
}
