import type { Metadata } from "next";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, SelectField, TextField } from "#app/_ui/form/form-fields.tsx";
import { CenteredShell } from "#app/_ui/shell/centered-shell.tsx";
import { timeZoneOptions } from "#lib/domain/settings/time-zones.ts";
import { isSetUpOpen } from "#lib/web/one-time-links.ts";
import { ClosedLink } from "../../_components/closed-link.tsx";
import { NewPasswordField } from "../../_components/new-password-field.tsx";
import { submitSetUp } from "./actions.ts";

export const instant = false;
export const metadata: Metadata = { title: "Set up the desk" };

/** First steps of an empty desk: its name, its time zone, its first admin. */
export default async function SetUpPage(props: PageProps<"/set-up/[secret]">) {
  const { secret } = await props.params;
  if (!(await isSetUpOpen(secret))) {
    return (
      <ClosedLink deskName="Plumbline">
        <p>
          The present link is printed where the application was started, as long as the desk has no admin.
        </p>
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
      title="Set up the desk"
      lead="Name the desk and make the first admin account. Everything can be changed later in Settings."
    >
      <ActionForm action={submitSetUp} label="Set up the desk">
        <HiddenField name="secret" value={secret} />
        <TextField
          name="deskName"
          label="Name of the desk"
          hint="For example “Harbour Post Facts”."
          required
        />
        <SelectField
          name="timeZone"
          label="Time zone"
          hint="Every date shown is in this zone."
          options={timeZoneOptions()}
          defaultValue="UTC"
        />
        <TextField name="name" label="Your name" autoComplete="name" required />
        <TextField name="email" label="Email" type="email" autoComplete="username" required />
        <NewPasswordField />
        <SubmitButton>Start the desk</SubmitButton>
      </ActionForm>
    </CenteredShell>
  );
}
