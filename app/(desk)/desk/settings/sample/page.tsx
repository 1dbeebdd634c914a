import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Confirm } from "#app/_ui/base/confirm.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { CheckField } from "#app/_ui/form/form-fields.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { AdminsOnly } from "../_components/admins-only.tsx";
import { SettingsFrame } from "../_components/settings-frame.tsx";
import { startOwnDesk } from "./actions.ts";

export const instant = false;
export const metadata: Metadata = { title: "Sample" };

/** Where the sample desk is put away for a newsroom's own. For admins, and only while the desk is the sample. */
export default async function SamplePage() {
  const [actor, { isSample }] = await Promise.all([requireActor(), deskSettings()]);
  if (!can(actor, "desk.reset")) return <AdminsOnly current="sample" />;
  if (!isSample) notFound();
  return (
    <SettingsFrame
      current="sample"
      lead="Everything on this desk is invented, so that every part of it can be tried."
    >
      <div className="flex flex-col gap-4">
        <p className="max-w-prose">
          When you have seen enough, put the sample away: its articles, claims, publications, accounts and
          history go, and you name your own desk and make its first admin on the next page.
        </p>
        <Confirm label="Start your own desk…" variant="danger" title="Put the sample away?">
          <ActionForm action={startOwnDesk} label="Start your own desk">
            <CheckField
              name="confirmed"
              label="Remove everything on the sample desk. This cannot be undone."
            />
            <SubmitButton variant="danger">Start your own desk</SubmitButton>
          </ActionForm>
        </Confirm>
      </div>
    </SettingsFrame>
  );
}
