import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { TextField } from "#app/_ui/form/form-fields.tsx";
import { newPolicy } from "../actions.ts";

/** Begins a policy beyond those every desk is offered. */
export function PolicyForm() {
  return (
    <ActionForm action={newPolicy} label="New policy" className="flex max-w-form flex-col gap-4">
      <TextField name="title" label="Title" required />
      <TextField
        name="slug"
        label="Address"
        hint="What follows /policies/. It is made of the title when left empty, and never changes afterwards."
        optional
        autoComplete="off"
        spellCheck={false}
      />
      <SubmitButton variant="secondary">Begin policy</SubmitButton>
    </ActionForm>
  );
}
