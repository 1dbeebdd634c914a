import type { Metadata } from "next";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, TextField } from "#app/_ui/form/form-fields.tsx";
import { CenteredShell } from "#app/_ui/shell/centered-shell.tsx";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { readLink } from "#lib/web/one-time-links.ts";
import { ClosedLink } from "../../_components/closed-link.tsx";
import { NewPasswordField } from "../../_components/new-password-field.tsx";
import { submitInvitation } from "./actions.ts";

export const instant = false;
export const metadata: Metadata = { title: "Your invitation" };

/** Where an invited person writes a name and chooses a password; with that they are signed in. */
export default async function InvitationPage(props: PageProps<"/invitation/[secret]">) {
  const { secret } = await props.params;
  const [{ deskName }, invited] = await Promise.all([deskSettings(), readLink("invitation", secret)]);
  if (invited === null) {
    return (
      <ClosedLink deskName={deskName}>
        <p>Ask an admin of the desk to invite you again. If you have an account already, sign in.</p>
        <p>
          <a className="link" href="/sign-in">
            Sign in
          </a>
        </p>
      </ClosedLink>
    );
  }
  return (
    <CenteredShell
      title={`Welcome to ${deskName}`}
      deskName={deskName}
      lead={`Your account: ${invited.email}`}
    >
      <ActionForm action={submitInvitation} label="Your account">
        <HiddenField name="secret" value={secret} />
        <TextField
          name="name"
          label="Name"
          hint="As colleagues and the history will see it."
          defaultValue={invited.name === invited.email ? "" : invited.name}
          autoComplete="name"
          required
        />
        <NewPasswordField />
        <SubmitButton>Start working</SubmitButton>
      </ActionForm>
    </CenteredShell>
  );
}
