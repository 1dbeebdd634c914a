import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { Stack } from "#app/_ui/base/layout.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { PasswordField, RadioField } from "#app/_ui/form/form-fields.tsx";
import { roleLabels } from "#lib/domain/actor/actor.ts";
import { minPasswordChars } from "#lib/domain/user/password.rules.ts";
import { getAccount } from "#lib/queries/desk/get-account.ts";
import { listTokens } from "#lib/queries/desk/list-tokens.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { SettingsFrame } from "./_components/settings-frame.tsx";
import { TokenSection } from "./_components/token-section.tsx";
import { endSessions, saveKeys, savePassword } from "./actions.ts";

export const instant = false;
export const metadata: Metadata = { title: "Your account" };

/** What everybody at the desk settles for themselves: password, sessions, keys, access tokens. */
export default async function AccountPage(props: PageProps<"/desk/settings">) {
  const { notice } = await props.searchParams;
  const [account, tokens, { timeZone }] = await Promise.all([
    readDesk(getAccount),
    readDesk(listTokens),
    deskSettings(),
  ]);
  if (account === null) notFound();
  return (
    <SettingsFrame
      current="account"
      lead={`${account.name}, ${roleLabels[account.role].toLowerCase()}. You sign in as ${account.email}.`}
    >
      <Stack gap={10}>
        {notice === "password-changed" ? (
          <FormMessage
            tone="success"
            message="Your password is changed. Every other browser is signed out."
          />
        ) : null}
        <Section title="Password">
          <PasswordForm />
        </Section>
        <Section title="Sessions">
          <ActionForm action={endSessions} label="Sessions">
            <p className="max-w-prose">
              Signs you out in every browser, this one included. Access tokens go on working.
            </p>
            <SubmitButton variant="secondary">Sign out everywhere</SubmitButton>
          </ActionForm>
        </Section>
        <Section title="Keys">
          <ActionForm action={saveKeys} label="Keys">
            <RadioField
              name="singleKeys"
              legend="Single-letter keys in the article view"
              hint="They decide sentences and make claims while the article text has the focus."
              options={[
                { value: "on", label: "On" },
                {
                  value: "off",
                  label: "Off",
                  hint: "For speech input, or when letters are pressed by accident.",
                },
              ]}
              defaultValue={account.singleKeys ? "on" : "off"}
            />
            <SubmitButton variant="secondary">Save keys</SubmitButton>
          </ActionForm>
        </Section>
        <TokenSection tokens={tokens} scopes={account.tokenScopes} timeZone={timeZone} />
      </Stack>
    </SettingsFrame>
  );
}

function PasswordForm() {
  return (
    <ActionForm
      action={savePassword}
      label="Password"
      className="flex max-w-narrow flex-col gap-4"
      resetWhenDone
    >
      <PasswordField
        name="currentPassword"
        label="Present password"
        autoComplete="current-password"
        required
      />
      <PasswordField
        name="password"
        label="New password"
        hint={`At least ${String(minPasswordChars)} characters. A short sentence is good.`}
        autoComplete="new-password"
        required
      />
      <SubmitButton variant="secondary">Change password</SubmitButton>
    </ActionForm>
  );
}
