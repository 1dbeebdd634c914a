import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { InterestNoteField, SourceFields } from "../_components/source-fields.tsx";
import { saveNewSource } from "../actions.ts";

export const instant = false;
export const metadata = { title: "Add source" };

export default async function NewSourcePage() {
  await requireActor();
  return (
    <>
      <PageHeader
        title="Add source"
        lead="Confidential sources never come here: add them as confidential evidence of their claim."
        breadcrumbs={[{ label: "Sources", href: "/desk/sources" }]}
      />
      <div className="max-w-form">
        <ActionForm action={saveNewSource} label="Add source">
          <SourceFields />
          <InterestNoteField />
          <SubmitButton pendingLabel="Saving…">Save source</SubmitButton>
        </ActionForm>
      </div>
    </>
  );
}
