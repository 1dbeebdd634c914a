import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { AreaField, TextField } from "#app/_ui/form/form-fields.tsx";
import { importArticleAction } from "../actions.ts";
import { MetadataFields } from "../_components/metadata-fields.tsx";

/** The import form: the text first, because it alone is needed. */
export function ImportForm() {
  return (
    <ActionForm action={importArticleAction} className="flex max-w-form flex-col gap-5">
      <AreaField
        name="text"
        label="Article text"
        serif
        minRows={12}
        dir="auto"
        spellCheck={false}
        hint="Headline, captions and advertisements may stay in: they are recognised and can be put aside."
      />
      <TextField
        name="file"
        type="file"
        label="Or a text file"
        accept=".txt,text/plain"
        hint="A .txt file in UTF-8 or UTF-16, at most 4 MB."
      />
      <fieldset className="flex flex-col gap-4 border-t border-line pt-5">
        <legend className="float-left mb-1 w-full text-xl font-semibold">What is known about it</legend>
        <p className="clear-both max-w-prose text-sm text-muted">
          Leave empty what you do not know. Unknown stays unknown until somebody finds it out.
        </p>
        <MetadataFields readOffText />
      </fieldset>
      <SubmitButton icon="plus" pendingLabel="Reading the article…">
        Import article
      </SubmitButton>
    </ActionForm>
  );
}
