import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, VersionField } from "#app/_ui/form/form-fields.tsx";
import type { ArticleView } from "#lib/queries/desk/get-article.ts";
import { restoreArticleAction } from "../../actions.ts";

/** Says that the article is put away and why, and brings it back for those who may. */
export function RestoreForm({ article }: { readonly article: ArticleView }) {
  if (article.archived === null) return null;
  return (
    <FormMessage
      tone="warn"
      message={`This article is archived and takes no decisions or claims. ${article.archived.reason ?? ""}`.trim()}
    >
      {article.abilities.archive ? (
        <ActionForm action={restoreArticleAction}>
          <HiddenField name="articleId" value={article.id} />
          <VersionField value={article.version} />
          <SubmitButton variant="secondary" icon="undo">
            Restore
          </SubmitButton>
        </ActionForm>
      ) : null}
    </FormMessage>
  );
}
