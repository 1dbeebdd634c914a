import { Section } from "#app/_ui/base/section.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { AreaField, HiddenField, VersionField } from "#app/_ui/form/form-fields.tsx";
import type { RevisionsView } from "#lib/queries/desk/revisions/revisions-view.ts";
import { addRevisionAction } from "../actions.ts";

/** Takes the text of the article as it reads now. */
export function AddRevisionForm({ view }: { readonly view: RevisionsView }) {
  if (!view.abilities.revise) return null;
  return (
    <Section title="Add a revision" id="add">
      <p className="mb-4 max-w-prose text-muted">
        When the outlet has changed the article, paste its whole text as it reads now. Earlier revisions stay.
        Decisions on unchanged sentences are carried over, and every claim is looked for in the new text.
      </p>
      <ActionForm action={addRevisionAction} className="flex max-w-form flex-col gap-5">
        <HiddenField name="articleId" value={view.article.id} />
        <VersionField value={view.article.version} />
        <AreaField
          name="text"
          label="Article text as it reads now"
          serif
          minRows={8}
          dir="auto"
          spellCheck={false}
        />
        <div>
          <SubmitButton icon="plus" pendingLabel="Reading the text…">
            Add revision
          </SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
