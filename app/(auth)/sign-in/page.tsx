import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, PasswordField, TextField } from "#app/_ui/form/form-fields.tsx";
import { CenteredShell } from "#app/_ui/shell/centered-shell.tsx";
import { safeNextPath } from "#lib/auth/session-cookie.ts";
import { currentActor } from "#lib/auth/session.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { singleSignOnName } from "#lib/web/single-sign-on.ts";
import { submitSignIn } from "./actions.ts";

export const instant = false;
export const metadata: Metadata = { title: "Sign in" };

const notices: Readonly<Record<string, string>> = {
  "password-reset": "Your new password is set. Sign in with it.",
  "signed-out": "You are signed out everywhere. Sign in again to go on.",
};

/** The door of the desk. Works without JavaScript; whoever is signed in already is sent on. */
export default async function SignInPage(props: PageProps<"/sign-in">) {
  const query = await props.searchParams;
  const next = safeNextPath(typeof query["next"] === "string" ? query["next"] : null);
  if ((await currentActor()) !== null) redirect(next as Route);
  const { deskName, isSample } = await deskSettings();
  const notice = typeof query["notice"] === "string" ? notices[query["notice"]] : undefined;
  return (
    <CenteredShell title="Sign in" deskName={deskName} lead="For the people who work at this desk.">
      {notice ? <FormMessage tone="success" message={notice} /> : null}
      {typeof query["error"] === "string" ? (
        <FormMessage
          tone="error"
          message="Signing in did not work. Your account has to exist on this desk first."
        />
      ) : null}
      {isSample ? (
        <FormMessage
          tone="info"
          message="This is the sample desk. Its accounts and their password are printed where the application was started."
        />
      ) : null}
      <ActionForm action={submitSignIn} label="Sign in">
        <HiddenField name="next" value={next} />
        <TextField name="email" label="Email" type="email" autoComplete="username" autoFocus required />
        <PasswordField name="password" label="Password" autoComplete="current-password" required />
        <SubmitButton pendingLabel="Signing in…">Sign in</SubmitButton>
      </ActionForm>
      <SingleSignOn name={singleSignOnName()} next={next} />
      <p>
        <a className="link" href="/forgotten-password">
          I forgot my password
        </a>
      </p>
    </CenteredShell>
  );
}

function SingleSignOn({ name, next }: { name: string | null; next: string }) {
  if (name === null) return null;
  return (
    <p className="border-t border-line pt-4">
      <a className="link" href={`/api/auth/single-sign-on?next=${encodeURIComponent(next)}`}>
        Sign in through {name}
      </a>
    </p>
  );
}
