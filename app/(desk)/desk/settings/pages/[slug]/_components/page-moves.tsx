import { Confirm } from "#app/_ui/base/confirm.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { AreaField, HiddenField, VersionField } from "#app/_ui/form/form-fields.tsx";
import type { PageView } from "#lib/queries/desk/get-page.ts";
import { publishText, removeText, retireText } from "../../actions.ts";

/** What can be done with the page as it was saved. */
export function PageMoves({ page }: { page: PageView }) {
  const { abilities } = page;
  return (
    <Section title="Readers">
      <div className="flex flex-col gap-5">
        <p className="max-w-prose text-muted">{whatReadersSee(page)}</p>
        {abilities.publish ? <PublishForm page={page} /> : null}
        {abilities.retire ? <RetireForm page={page} /> : null}
        {abilities.remove ? <RemoveForm page={page} /> : null}
      </div>
    </Section>
  );
}

function whatReadersSee({ state, abilities, versions, slug }: PageView): string {
  const n = String(versions[0]?.n ?? 0);
  if (state === "live") {
    return abilities.publish
      ? `Readers see number ${n}; the saved text differs.`
      : `Readers see the saved text as number ${n}.`;
  }
  if (state === "retired") return "Readers are told that the page is no longer in force, and why.";
  return slug === "methodology"
    ? "Until you publish your own, readers see the rules the application holds every desk to, as number 1."
    : "Readers do not see this page, and nothing links to it.";
}

function PublishForm({ page }: { page: PageView }) {
  return (
    <ActionForm action={publishText} label="Publish">
      <HiddenField name="slug" value={page.slug} />
      <VersionField value={page.version} />
      <AreaField
        name="note"
        label="What changed"
        hint="Public, beside the new number."
        minRows={2}
        optional
      />
      <div>
        <SubmitButton pendingLabel="Publishing…">Publish</SubmitButton>
      </div>
    </ActionForm>
  );
}

function RetireForm({ page }: { page: PageView }) {
  return (
    <Confirm label="Retire…" variant="quiet">
      <ActionForm action={retireText} label="Retire">
        <HiddenField name="slug" value={page.slug} />
        <VersionField value={page.version} />
        <p>
          The address goes on answering: it says that the page is no longer in force, and shows what was.
          Links to it go.
        </p>
        <AreaField name="note" label="Public reason" minRows={2} required />
        <div>
          <SubmitButton variant="danger">Retire</SubmitButton>
        </div>
      </ActionForm>
    </Confirm>
  );
}

function RemoveForm({ page }: { page: PageView }) {
  return (
    <Confirm label="Remove draft…" variant="quiet">
      <ActionForm action={removeText} label="Remove draft">
        <HiddenField name="slug" value={page.slug} />
        <VersionField value={page.version} />
        <p>The draft goes; it was never public. Its words stay in the history.</p>
        <div>
          <SubmitButton variant="danger">Remove draft</SubmitButton>
        </div>
      </ActionForm>
    </Confirm>
  );
}
