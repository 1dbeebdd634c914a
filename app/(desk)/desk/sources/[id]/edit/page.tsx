import { notFound } from "next/navigation";
import { ButtonLink } from "#app/_ui/base/button.tsx";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { Cluster } from "#app/_ui/base/layout.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, VersionField } from "#app/_ui/form/form-fields.tsx";
import { getSource, type SourceView } from "#lib/queries/desk/get-source.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { InterestNoteField, SourceFields, sourceFieldLabels } from "../../_components/source-fields.tsx";
import { saveSource } from "../../actions.ts";

export const instant = false;
export const metadata = { title: "Edit source" };

export default async function EditSourcePage(props: PageProps<"/desk/sources/[id]/edit">) {
  const { id } = await props.params;
  const source = await readDesk(getSource, id);
  if (source === null) notFound();
  const href = `/desk/sources/${source.id}`;
  return (
    <>
      <PageHeader
        title="Edit source"
        breadcrumbs={[
          { label: "Sources", href: "/desk/sources" },
          { label: "This source", href },
        ]}
      />
      <div className="max-w-form">
        {source.mayEdit ? <EditForm source={source} href={href} /> : <NotAllowed />}
      </div>
    </>
  );
}

function EditForm({ source, href }: { source: SourceView; href: string }) {
  return (
    <ActionForm action={saveSource} label="Edit source" labels={sourceFieldLabels}>
      {source.useCount > 0 ? (
        <FormMessage
          tone="info"
          message="Claims rest on this source. Those in work change with it, and an approval they have becomes void; what is published stays as it is."
        />
      ) : null}
      <HiddenField name="sourceId" value={source.id} />
      <VersionField value={source.version} />
      <SourceFields initial={source} />
      <InterestNoteField initial={source.interestNote} />
      <Cluster>
        <SubmitButton pendingLabel="Saving…">Save source</SubmitButton>
        <ButtonLink href={href} variant="quiet">
          Cancel
        </ButtonLink>
      </Cluster>
    </ActionForm>
  );
}

function NotAllowed() {
  return <FormMessage tone="warn" message="Sources are changed by editors and by whoever added them." />;
}
