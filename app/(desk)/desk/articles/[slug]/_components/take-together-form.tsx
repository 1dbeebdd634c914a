import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField } from "#app/_ui/form/form-fields.tsx";
import { Confirm } from "#app/_ui/base/confirm.tsx";
import type { ArticleView } from "#lib/queries/desk/get-article.ts";
import { returnSuggestedAction, takeSuggestedAction } from "../../reading-actions.ts";
import { countTogether } from "./count-together.ts";
import type { ListParams } from "./list-params.ts";

interface TakeTogetherFormProps {
  readonly article: ArticleView;
  readonly params: ListParams;
}

/** Background and boilerplate decided in one step, and the way back right after it. */
export function TakeTogetherForm({ article, params: { taken, count = 0 } }: TakeTogetherFormProps) {
  if (!article.abilities.decide) return null;
  const open = countTogether(article.sentences);
  return (
    <div className="flex flex-col gap-3 empty:hidden">
      {taken === undefined ? null : (
        <FormMessage
          tone="success"
          message={`${count === 1 ? "1 sentence was" : `${count} sentences were`} decided together.`}
        >
          <ActionForm action={returnSuggestedAction} label="Take back what was decided together">
            <HiddenField name="articleId" value={article.id} />
            <HiddenField name="at" value={taken} />
            <SubmitButton variant="secondary" icon="undo" size="small">
              Undo
            </SubmitButton>
          </ActionForm>
        </FormMessage>
      )}
      {open === 0 ? null : (
        <Confirm label="Take all suggestions for background and boilerplate…">
          <p className="mb-3">
            {open === 1 ? "1 undecided sentence is" : `${open} undecided sentences are`} decided as the reader
            suggests. Claims, opinions, predictions and questions stay for you. It can be undone.
          </p>
          <ActionForm action={takeSuggestedAction} label="Take all suggestions">
            <HiddenField name="articleId" value={article.id} />
            <SubmitButton pendingLabel="Saving…">
              Take {open === 1 ? "1 suggestion" : `${open} suggestions`}
            </SubmitButton>
          </ActionForm>
        </Confirm>
      )}
    </div>
  );
}
