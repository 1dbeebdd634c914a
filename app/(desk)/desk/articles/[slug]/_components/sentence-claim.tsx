import { ButtonLink } from "#app/_ui/base/button.tsx";
import { Card } from "#app/_ui/base/card.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, TextField } from "#app/_ui/form/form-fields.tsx";
import type { ArticleView, SentenceView } from "#lib/queries/desk/get-article.ts";
import type { SuggestionView } from "#lib/queries/desk/article-reading.ts";
import { spotClaimAction } from "../../actions.ts";
import { acceptSuggestionAction } from "../../reading-actions.ts";
import { Datalist } from "../../_components/datalist.tsx";
import { ClaimFields } from "./claim-fields.tsx";
import { sentencesHref, type ListParams } from "./list-params.ts";

/** A claim made of one sentence, or of part of it by the numbers of its characters. Needs no script. */
export function SentenceClaim({
  article,
  sentence,
  suggestion,
  params,
}: {
  readonly article: ArticleView;
  readonly sentence: SentenceView;
  /** What the form begins with. */
  readonly suggestion: SuggestionView | null;
  readonly params: ListParams;
}) {
  const place = suggestion ?? sentence;
  return (
    <div className="mb-8 max-w-form">
      <Card title={`New claim on sentence ${sentence.index + 1}`} id="claim">
        <blockquote dir="auto" className="mb-4 border-l-2 border-accent pl-3 font-serif text-lg">
          {sentence.text}
        </blockquote>
        <ActionForm action={suggestion === null ? spotClaimAction : acceptSuggestionAction}>
          {suggestion === null ? null : <HiddenField name="suggestionId" value={suggestion.id} />}
          <HiddenField name="articleId" value={article.id} />
          <HiddenField name="revisionId" value={article.revision.id} />
          <ClaimFields words={sentence.text} suggested={suggestion} />
          <fieldset className="grid gap-4 sm:grid-cols-2">
            <legend className="mb-1 text-sm text-muted">
              Where it stands, counted in characters of the article. Change these to mark part of the
              sentence.
            </legend>
            <TextField name="start" label="From" inputMode="numeric" defaultValue={String(place.start)} />
            <TextField name="end" label="To" inputMode="numeric" defaultValue={String(place.end)} />
          </fieldset>
          <div className="flex flex-wrap gap-2">
            <SubmitButton pendingLabel="Saving…">Save claim</SubmitButton>
            <ButtonLink
              variant="quiet"
              href={sentencesHref(article.slug, { from: params.from, order: params.order })}
            >
              Close
            </ButtonLink>
          </div>
        </ActionForm>
      </Card>
      <Datalist id="speaker-names" names={article.speakerNames} />
    </div>
  );
}
