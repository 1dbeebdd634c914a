import type { Metadata } from "next";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField } from "#app/_ui/form/form-fields.tsx";
import { CenteredShell } from "#app/_ui/shell/centered-shell.tsx";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { readLink } from "#lib/web/one-time-links.ts";
import { ClosedLink } from "../../_components/closed-link.tsx";
import { NewPasswordField } from "../../_components/new-password-field.tsx";
import { submitPassword } from "./actions.ts";

export const instant = false;
export const metadata: Metadata = { title: "A new password" };

/** Where the link of a mail leads: a new password, and every session of the account ends. */
export default async function ResetPasswordPage(props: PageProps<"/reset-password/[secret]">) {
  const { secret } = await props.params;
  const [{ deskName }, owner] = await Promise.all([deskSettings(), readLink("password_reset", secret)]);
  if (owner === null) {
    return (
      <ClosedLink deskName={deskName}>
        <p>
          <a className="link" href="/forgotten-password">
            Ask for a new link
          </a>
        </p>
      </ClosedLink>
    );
  }
  return (
    <CenteredShell title="A new password" deskName={deskName} lead={`For the account ${owner.email}`}>
      <ActionForm action={submitPassword} label="A new password">
        <HiddenField name="secret" value={secret} />
        <NewPasswordField label="New password" />
        <SubmitButton>Set the password</SubmitButton>
      </ActionForm>
    </CenteredShell>
  );
}
