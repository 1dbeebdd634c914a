import type { Metadata } from "next";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { TextField } from "#app/_ui/form/form-fields.tsx";
import { CenteredShell } from "#app/_ui/shell/centered-shell.tsx";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { submitRequest } from "./actions.ts";

export const instant = false;
export const metadata: Metadata = { title: "Forgotten password" };

/** Asks for a link to choose a new password. The answer is the same whether or not the address has an account. */
export default async function ForgottenPasswordPage() {
  const { deskName } = await deskSettings();
  return (
    <CenteredShell
      title="Forgotten password"
      deskName={deskName}
      lead="Write the address of your account. You get a link to choose a new password; where the desk sends no mail, an admin finds it in the outbox and hands it to you."
    >
      <ActionForm action={submitRequest} label="Forgotten password" resetWhenDone>
        <TextField name="email" label="Email" type="email" autoComplete="username" required />
        <SubmitButton>Send the link</SubmitButton>
      </ActionForm>
      <p>
        <a className="link" href="/sign-in">
          Back to sign-in
        </a>
      </p>
    </CenteredShell>
  );
}
