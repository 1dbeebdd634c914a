import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { SpeakerFields } from "../_components/speaker-fields.tsx";
import { saveNewSpeaker } from "../actions.ts";

export const instant = false;
export const metadata = { title: "Add speaker" };

export default async function NewSpeakerPage() {
  const actor = await requireActor();
  return (
    <>
      <PageHeader title="Add speaker" breadcrumbs={[{ label: "Speakers", href: "/desk/speakers" }]} />
      <div className="max-w-form">
        {can(actor, "speaker.edit") ? (
          <ActionForm action={saveNewSpeaker} label="Add speaker">
            <SpeakerFields />
            <SubmitButton pendingLabel="Saving…">Save speaker</SubmitButton>
          </ActionForm>
        ) : (
          <FormMessage
            tone="warn"
            message="Speakers are added by editors, or with the claim that names them."
          />
        )}
      </div>
    </>
  );
}
