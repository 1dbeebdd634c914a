import type { Metadata } from "next";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { CheckField, VersionField } from "#app/_ui/form/form-fields.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { AdminsOnly } from "../_components/admins-only.tsx";
import { SettingsFrame } from "../_components/settings-frame.tsx";
import { saveReview } from "./actions.ts";

export const instant = false;
export const metadata: Metadata = { title: "Review" };

/** How many pairs of eyes an approval needs. For admins. */
export default async function ReviewPage() {
  const actor = await requireActor();
  if (!can(actor, "settings.single-reader")) return <AdminsOnly current="review" />;
  const { version, singleReader } = await deskSettings();
  return (
    <SettingsFrame current="review" lead="How many pairs of eyes a claim needs before it is published.">
      <ActionForm action={saveReview} label="Review" className="flex max-w-form flex-col gap-4">
        <VersionField value={version} />
        <CheckField
          name="singleReader"
          label="A single reader is enough"
          hint="Whoever contributed to a claim may approve it then. Its publication says “not second-reviewed” until somebody else approves the same content. Retraction and the verdict of a second-reviewed claim still need two people."
          defaultChecked={singleReader}
        />
        <SubmitButton>Save review</SubmitButton>
      </ActionForm>
    </SettingsFrame>
  );
}
