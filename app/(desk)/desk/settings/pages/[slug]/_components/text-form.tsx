import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { AreaField, HiddenField, TextField, VersionField } from "#app/_ui/form/form-fields.tsx";
import type { PageView } from "#lib/queries/desk/get-page.ts";
import { saveText } from "../../actions.ts";

/** Labels of the fields that a conflict compares. */
const labels = { title: "Title", text: "Text", language: "Language" } as const;

/** The working copy of a standing page; saving it changes nothing for readers. */
export function TextForm({ page }: { page: PageView }) {
  return (
    <ActionForm action={saveText} label="Text" labels={labels} className="flex max-w-form flex-col gap-5">
      <HiddenField name="slug" value={page.slug} />
      <VersionField value={page.version} />
      <TextField name="title" label={labels.title} defaultValue={page.title} required />
      <AreaField
        name="text"
        label={labels.text}
        hint="Markdown: ## heading, **bold**, [link](https://…), > quotation, lists, tables. Saving shows below how readers will see it."
        defaultValue={page.text}
        minRows={16}
        required
      />
      <div className="max-w-56">
        <TextField
          name="language"
          label={labels.language}
          hint="Code of the language the text is written in, such as en or uk."
          defaultValue={page.language}
          autoComplete="off"
          spellCheck={false}
          required
        />
      </div>
      <div>
        <SubmitButton pendingLabel="Saving…">Save text</SubmitButton>
      </div>
    </ActionForm>
  );
}
