import { notFound } from "next/navigation";
import { ButtonLink } from "#app/_ui/base/button.tsx";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { Cluster } from "#app/_ui/base/layout.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, VersionField } from "#app/_ui/form/form-fields.tsx";
import { getSpeaker, type SpeakerView } from "#lib/queries/desk/get-speaker.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { SpeakerFields, speakerFieldLabels } from "../../_components/speaker-fields.tsx";
import { saveSpeaker } from "../../actions.ts";

export const instant = false;
export const metadata = { title: "Edit speaker" };

export default async function EditSpeakerPage(props: PageProps<"/desk/speakers/[slug]/edit">) {
  const { slug } = await props.params;
  const answer = await readDesk(getSpeaker, slug);
  if (answer?.kind !== "speaker") notFound();
  const { speaker } = answer;
  const href = `/desk/speakers/${speaker.slug}`;
  return (
    <>
      <PageHeader
        title="Edit speaker"
        breadcrumbs={[
          { label: "Speakers", href: "/desk/speakers" },
          { label: "This speaker", href },
        ]}
      />
      <div className="max-w-form">
        {speaker.mayEdit ? (
          <EditForm speaker={speaker} href={href} />
        ) : (
          <FormMessage tone="warn" message="Speakers are changed by editors." />
        )}
      </div>
    </>
  );
}

function EditForm({ speaker, href }: { speaker: SpeakerView; href: string }) {
  return (
    <ActionForm action={saveSpeaker} label="Edit speaker" labels={speakerFieldLabels}>
      {speaker.claimCount + speaker.appearanceCount > 0 ? (
        <FormMessage
          tone="info"
          message="Claims name this speaker. Those in work change with the name, kind, roles and addresses, and an approval they have becomes void. Published claims stay as they are; the speaker’s public page changes at once."
        />
      ) : null}
      <HiddenField name="speakerId" value={speaker.id} />
      <VersionField value={speaker.version} />
      <SpeakerFields initial={speaker} />
      <Cluster>
        <SubmitButton pendingLabel="Saving…">Save speaker</SubmitButton>
        <ButtonLink href={href} variant="quiet">
          Cancel
        </ButtonLink>
      </Cluster>
    </ActionForm>
  );
}
